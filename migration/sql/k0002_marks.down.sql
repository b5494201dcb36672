drop table key_destruction;
drop table key_mark;
