drop table bulletin_mark;
drop table bulletin_version;
drop table bulletin;
