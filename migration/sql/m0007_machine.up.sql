-- What must still be done, written in the same transaction as its cause. No personal data: ids and kinds only.
create table job (
    id {id} not null constraint pk_job primary key,
    kind text not null,
    payload text not null,
    dedup_key text not null,
    run_at {instant} not null,
    attempts {int} not null constraint ck_job_attempts check (attempts >= 0),
    locked_until {instant},
    done_at {instant},
    gave_up_at {instant},
    last_error text,
    created_at {instant} not null,
    constraint uq_job_dedup_key unique (dedup_key)
) {strict};
create index ix_job_waiting on job (run_at, id) where done_at is null and gave_up_at is null;
create index ix_job_gave_up on job (gave_up_at) where gave_up_at is not null;
create index ix_job_done on job (done_at) where done_at is not null;

-- Who did or saw what; append-only. The order is seq, not time.
create table audit (
    seq {counted pk_audit},
    at {instant} not null,
    actor_kind text not null,
    actor_id {id},
    action text not null,
    subject_kind text not null,
    subject_id {id},
    reason text,
    request_id text not null
) {strict};
create index ix_audit_subject on audit (subject_kind, subject_id, seq);
create index ix_audit_actor on audit (actor_kind, actor_id, seq);
create index ix_audit_action on audit (action, seq);

-- The answer that a form got, so that the same form posted twice gets the same answer once.
create table form_key (
    key text not null constraint pk_form_key primary key,
    scope text not null,
    fingerprint text not null,
    outcome text not null,
    at {instant} not null
) {strict};
create index ix_form_key_at on form_key (at);
