-- A file on a member. It outlives the case that started it, so no personal data may be written into it.
create table guidance (
    id {id} not null constraint pk_guidance primary key,
    number text not null,
    member_id {id} not null constraint fk_guidance_member references member (id),
    origin_case_id {id} constraint fk_guidance_origin_case references case_file (id),
    status text not null,
    version {int} not null constraint ck_guidance_version check (version >= 0),
    due_on {date},
    created_at {instant} not null,
    constraint uq_guidance_number unique (number)
) {strict};
create index ix_guidance_member on guidance (member_id, status, id);
create index ix_guidance_status on guidance (status, due_on, id);
create index ix_guidance_origin_case on guidance (origin_case_id);

-- What happened in a guidance file, in order; append-only.
create table guidance_event (
    id {id} not null constraint pk_guidance_event primary key,
    guidance_id {id} not null constraint fk_guidance_event_guidance references guidance (id),
    seq {int} not null constraint ck_guidance_event_seq check (seq >= 1),
    at {instant} not null,
    actor_kind text not null,
    actor_id {id},
    kind text not null,
    body text not null,
    constraint uq_guidance_event_seq unique (guidance_id, seq)
) {strict};
