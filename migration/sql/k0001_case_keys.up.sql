-- One wrapped key. Deleting the row is what makes a case (or its identity papers) unreadable for ever.
create table case_key (
    case_id {id} not null,
    kind text not null constraint ck_case_key_kind check (kind in ('case', 'identity')),
    kid text not null,
    wrapped {bytes} not null,
    created_at {instant} not null,
    constraint pk_case_key primary key (case_id, kind)
) {strict};
create index ix_case_key_created_at on case_key (created_at);

-- A known value under every root key in use, so that a wrong key file is found at start.
create table key_check (
    kid text not null constraint pk_key_check primary key,
    sealed {bytes} not null
) {strict};
