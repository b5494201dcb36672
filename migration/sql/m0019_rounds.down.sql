drop table case_snapshot;
drop index ix_case_file_folding;
alter table case_file drop column folding;
