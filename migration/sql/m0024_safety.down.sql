drop table destruction_hold;
drop table installation;
