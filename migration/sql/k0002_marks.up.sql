-- One row: the installation whose keys these are, and how far it has come.
create table key_mark (
    slot {int} not null constraint pk_key_mark primary key constraint ck_key_mark_slot check (slot = 1),
    installation {id} not null,
    generation {long} not null
) {strict};

-- Every destruction of a key. The id of a case says nothing about a person.
create table key_destruction (
    seq {counted pk_key_destruction},
    at {instant} not null,
    case_id {id} not null,
    kind text not null constraint ck_key_destruction_kind check (kind in ('case', 'identity'))
) {strict};
create index ix_key_destruction_case on key_destruction (case_id);
