-- Who made the oldest proposal that waits for a second person: a copy, as all of this table is. No foreign key, so that
-- the column can go again on both databases.
alter table case_file add column proposal_by {id};
create index ix_case_file_proposal on case_file (due_on, id) where proposal_by is not null;

-- Who stepped back from a case for conflict of interest: such a person finds it in no list.
create table case_recusal (
    case_id {id} not null constraint fk_case_recusal_case references case_file (id),
    staff_id {id} not null constraint fk_case_recusal_staff references staff (id),
    constraint pk_case_recusal primary key (case_id, staff_id)
) {strict};
create index ix_case_recusal_staff on case_recusal (staff_id, case_id);
