drop table throttle;
drop table session;
drop table invitation;
drop table member_user;
