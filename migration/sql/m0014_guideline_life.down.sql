drop table guideline_acknowledgement;
drop table guideline_opinion;
drop table guideline_consultation;
drop table guideline_step;
alter table guideline_version drop column filing_number;
alter table guideline_version drop column adopted_on;
alter table guideline_version add column status text not null default 'draft'
    constraint ck_guideline_version_status check (status in ('draft', 'proposed', 'published', 'superseded'));
update guideline_version set status = stage where stage in ('proposed', 'published', 'superseded');
alter table guideline_version drop column stage;
