drop table guideline_version;
drop table guideline;
