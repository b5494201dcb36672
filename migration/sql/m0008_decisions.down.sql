drop table case_recusal;
drop index ix_case_file_proposal;
alter table case_file drop column proposal_by;
