-- By which rules of adding up a case, its row and the copies of its members were made; what was made by others is made
-- anew at the start. Of the first rules only cases that a member was told of, that were withheld or reopened differ.
alter table case_file add column folding {int} not null default 1;
update case_file set folding = 2 where not exists (
    select 1 from case_event
    where case_event.case_id = case_file.id
    and case_event.kind in ('member-notified', 'notice-withheld', 'reopened')
);
create index ix_case_file_folding on case_file (folding, id);

-- A case as its history added up to at one of its steps, sealed with the keys of the case: a copy that can be thrown
-- away at any time. What was made by other rules of adding up is not read.
create table case_snapshot (
    case_id {id} not null constraint pk_case_snapshot primary key
        constraint fk_case_snapshot_case references case_file (id),
    version {int} not null constraint ck_case_snapshot_version check (version >= 1),
    folding {int} not null,
    sealed {bytes} not null,
    made_at {instant} not null
) {strict};
