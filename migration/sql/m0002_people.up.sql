-- The people of a member company who answer complaints.
create table member_user (
    id {id} not null constraint pk_member_user primary key,
    member_id {id} not null constraint fk_member_user_member references member (id),
    login text not null,
    name text not null,
    role text not null constraint ck_member_user_role check (role in ('admin', 'answerer', 'viewer')),
    password_hash text,
    active {flag} not null,
    created_at {instant} not null,
    version {int} not null,
    constraint uq_member_user_login unique (login)
) {strict};
create index ix_member_user_member on member_user (member_id, id);

-- One-time links: first sign-in of staff and of member users, and a forgotten password. Only hashes are kept.
create table invitation (
    id {id} not null constraint pk_invitation primary key,
    kind text not null constraint ck_invitation_kind check (kind in ('staff', 'member_user', 'reset')),
    subject_id {id} not null,
    token_hash text not null,
    code_hash text,
    tries {int} not null constraint ck_invitation_tries check (tries >= 0),
    expires_at {instant} not null,
    used_at {instant},
    created_by {id} constraint fk_invitation_created_by references staff (id),
    created_at {instant} not null,
    constraint uq_invitation_token_hash unique (token_hash)
) {strict};
create index ix_invitation_subject on invitation (subject_id, created_at);
create index ix_invitation_created_by on invitation (created_by);
create index ix_invitation_expires_at on invitation (expires_at);

-- What a signed cookie points at. Read on every request, so that ending it works at the next one.
create table session (
    id {id} not null constraint pk_session primary key,
    kind text not null constraint ck_session_kind check (kind in ('draft', 'applicant', 'member', 'staff')),
    subject_id {id} not null,
    created_at {instant} not null,
    seen_at {instant} not null,
    expires_at {instant} not null,
    idle_seconds {int} not null constraint ck_session_idle_seconds check (idle_seconds > 0),
    ended_at {instant}
) {strict};
create index ix_session_subject on session (kind, subject_id);
create index ix_session_expires_at on session (expires_at);

-- How often something was tried in a window of time. The bucket is a hash or a kind, never an address.
create table throttle (
    bucket text not null,
    window_start {instant} not null,
    count {int} not null constraint ck_throttle_count check (count >= 0),
    constraint pk_throttle primary key (bucket, window_start)
) {strict};
create index ix_throttle_window_start on throttle (window_start);
