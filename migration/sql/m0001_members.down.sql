drop table member_change;
drop table member;
drop table staff;
