alter table key_destruction drop column object;
drop table paper_key;
