drop table key_check;
drop table case_key;
