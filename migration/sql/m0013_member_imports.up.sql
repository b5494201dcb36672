-- Imports of the member list: a file that was read, what it would change, and who agreed. The cells are sealed, because
-- a file can hold more than the list; they go when they are not needed any more.
create table member_import (
    id {id} not null constraint pk_member_import primary key,
    state text not null
        constraint ck_member_import_state check (state in ('open', 'proposed', 'applied', 'undone', 'dropped')),
    file_name text not null,
    -- The table as it was read.
    sealed_table {bytes},
    -- What people said about it: columns, rows to leave out, companies that are missing.
    sealed_answers {bytes},
    -- What will be done, fixed when it was proposed.
    sealed_plan {bytes},
    -- How to undo it.
    sealed_before {bytes},
    added {int} not null,
    changed {int} not null,
    ended {int} not null,
    same {int} not null,
    prepared_by {id} not null constraint fk_member_import_prepared_by references staff (id),
    proposed_by {id} constraint fk_member_import_proposed_by references staff (id),
    approved_by {id} constraint fk_member_import_approved_by references staff (id),
    undone_by {id} constraint fk_member_import_undone_by references staff (id),
    created_at {instant} not null,
    proposed_at {instant},
    applied_at {instant},
    undone_at {instant},
    updated_at {instant} not null,
    version {int} not null,
    -- Applying takes two people.
    constraint ck_member_import_two check (
        approved_by is null
        or (proposed_by is not null and approved_by <> proposed_by and approved_by <> prepared_by)
    )
) {strict};
create index ix_member_import_created on member_import (created_at, id);
create index ix_member_import_prepared_by on member_import (prepared_by);
create index ix_member_import_proposed_by on member_import (proposed_by);
create index ix_member_import_approved_by on member_import (approved_by);
create index ix_member_import_undone_by on member_import (undone_by);

-- Which heading means which column, as people said last.
create table member_import_heading (
    heading text not null constraint pk_member_import_heading primary key,
    meaning text not null
) {strict};
