-- The people who work at the body. Two people must agree on many things, so rows are never deleted, only made inactive.
create table staff (
    id {id} not null constraint pk_staff primary key,
    login text not null,
    name text not null,
    role text not null constraint ck_staff_role check (role in ('intake', 'handler', 'approver', 'auditor', 'admin')),
    password_hash text,
    active {flag} not null,
    created_at {instant} not null,
    version {int} not null,
    constraint uq_staff_login unique (login)
) {strict};

-- The covered businesses (対象事業者) whose names the body must publish.
create table member (
    id {id} not null constraint pk_member primary key,
    corporate_number text not null,
    name text not null,
    kana text not null,
    former_names text not null,
    brands text not null,
    folded text not null,
    prefecture text not null,
    address text not null,
    field text not null,
    representative text,
    desk_name text,
    desk_phone text,
    desk_mail text,
    website text,
    consented_on {date} not null,
    covered_from {date} not null,
    covered_until {date},
    ended_reason text,
    created_at {instant} not null,
    updated_at {instant} not null,
    version {int} not null,
    constraint uq_member_corporate_number unique (corporate_number),
    constraint ck_member_corporate_number check (length(corporate_number) = 13),
    constraint ck_member_covered check (covered_until is null or covered_until >= covered_from)
) {strict};
create index ix_member_kana on member (kana, id);
create index ix_member_prefecture on member (prefecture, kana, id);

-- Who changed what about a member, and when.
create table member_change (
    id {id} not null constraint pk_member_change primary key,
    member_id {id} not null constraint fk_member_change_member references member (id),
    at {instant} not null,
    staff_id {id} constraint fk_member_change_staff references staff (id),
    summary text not null
) {strict};
create index ix_member_change_member on member_change (member_id, at, id);
create index ix_member_change_staff on member_change (staff_id);
