drop table form_key;
drop table audit;
drop table job;
