-- By which rules of adding up a case, its row and the copies of its members were made; what was made by others is made
-- anew at the start. Of the first rules only cases that a member was told of, that were withheld or reopened differ.
alter table case_file add column folding {int} not null default 1;
update case_file set folding = 2 where not exists (
    select 1 from case_event
    where case_event.case_id = case_file.id
    and case_event.kind in ('member-notified', 'notice-withheld', 'reopened')
);
create index ix_case_file_folding on case_file (folding, id);
