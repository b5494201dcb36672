drop table approval;
