-- A complaint that is being written. Its id becomes the id of the case.
create table draft (
    id {id} not null constraint pk_draft primary key,
    code_index text not null,
    sealed {bytes} not null,
    created_at {instant} not null,
    updated_at {instant} not null,
    expires_at {instant} not null,
    submitted_at {instant},
    version {int} not null,
    constraint uq_draft_code_index unique (code_index)
) {strict};
create index ix_draft_expires_at on draft (expires_at);

-- A complaint case: a copy of what its events add up to, as far as lists need it. Changed by one function only.
create table case_file (
    id {id} not null constraint pk_case_file primary key,
    number text not null,
    version {int} not null constraint ck_case_file_version check (version >= 0),
    status text not null,
    kind text not null,
    channel text not null,
    received_at {instant} not null,
    receipt_day {date} not null,
    member_id {id} constraint fk_case_file_member references member (id),
    handler_id {id} constraint fk_case_file_handler references staff (id),
    held {flag} not null,
    quiet {flag} not null,
    subjects text not null,
    lang text not null,
    sealed_label {bytes} not null,
    code_index text,
    applicant_index text,
    due_on {date},
    due_kind text,
    turn text not null,
    closed_at {instant},
    prior_id {id} constraint fk_case_file_prior references case_file (id),
    created_at {instant} not null,
    constraint uq_case_file_number unique (number),
    constraint uq_case_file_code_index unique (code_index),
    constraint ck_case_file_number check (number like '____-______'),
    constraint ck_case_file_due check ((due_on is null) = (due_kind is null))
) {strict};
create index ix_case_file_status on case_file (status, due_on, id);
create index ix_case_file_handler on case_file (handler_id, due_on, id);
create index ix_case_file_member on case_file (member_id, status, id);
-- The queue: `where closed_at is null order by due_on nulls last, id` reads it in order, on both databases.
create index ix_case_file_open on case_file (due_on, id) where closed_at is null;
create index ix_case_file_received_at on case_file (received_at, id);
create index ix_case_file_applicant on case_file (applicant_index);
create index ix_case_file_prior on case_file (prior_id);

-- Everything that ever happened in a case, in order. The truth; append-only.
create table case_event (
    id {id} not null constraint pk_case_event primary key,
    case_id {id} not null constraint fk_case_event_case references case_file (id),
    seq {int} not null constraint ck_case_event_seq check (seq >= 1),
    at {instant} not null,
    actor_kind text not null,
    actor_id {id},
    kind text not null,
    sealed {bytes} not null,
    constraint uq_case_event_seq unique (case_id, seq)
) {strict};

-- Encrypted files. No foreign key on case_id: a file may belong to a draft, whose id the case takes over.
create table file (
    id {id} not null constraint pk_file primary key,
    case_id {id} not null,
    owner_kind text not null,
    owner_id {id},
    purpose text not null,
    object {id} not null,
    sealed_name {bytes} not null,
    class text not null constraint ck_file_class check (class in ('evidence', 'identity')),
    kind text not null constraint ck_file_kind check (kind in ('jpeg', 'png', 'pdf', 'text')),
    liveliness text not null constraint ck_file_liveliness check (liveliness in ('still', 'active')),
    bytes {long} not null constraint ck_file_bytes check (bytes >= 0),
    active {flag} not null,
    state text not null constraint ck_file_state check (state in ('staged', 'linked', 'destroyed')),
    created_at {instant} not null,
    destroyed_at {instant},
    constraint uq_file_object unique (object),
    constraint ck_file_destroyed check ((state = 'destroyed') = (destroyed_at is not null))
) {strict};
create index ix_file_case on file (case_id, purpose, id);
create index ix_file_state on file (state, created_at);

-- What a member was told of a case. The row comes into being with the notification, never before.
create table member_case_view (
    id {id} not null constraint pk_member_case_view primary key,
    case_id {id} not null constraint fk_member_case_view_case references case_file (id),
    member_id {id} not null constraint fk_member_case_view_member references member (id),
    sealed {bytes} not null,
    status text not null,
    asked_on {date} not null,
    due_on {date},
    updated_at {instant} not null,
    constraint uq_member_case_view_case_member unique (case_id, member_id)
) {strict};
create index ix_member_case_view_member on member_case_view (member_id, status, due_on, id);

-- A member's answers: at most one being written, any number sent.
create table member_answer (
    id {id} not null constraint pk_member_answer primary key,
    case_id {id} not null constraint fk_member_answer_case references case_file (id),
    member_id {id} not null constraint fk_member_answer_member references member (id),
    sealed {bytes} not null,
    created_at {instant} not null,
    updated_at {instant} not null,
    sent_at {instant},
    by_user {id} constraint fk_member_answer_by_user references member_user (id),
    version {int} not null
) {strict};
create unique index uq_member_answer_unsent on member_answer (case_id, member_id) where sent_at is null;
create index ix_member_answer_case on member_answer (case_id, member_id, sent_at);
create index ix_member_answer_member on member_answer (member_id);
create index ix_member_answer_by_user on member_answer (by_user);
