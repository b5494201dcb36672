drop table member_import_heading;
drop table member_import;
