-- 情報提供: what the body tells its members, or everybody (Law 47(1)(ii)). The words are in the versions.
create table bulletin (
    id {id} not null constraint pk_bulletin primary key,
    created_at {instant} not null,
    withdrawn_at {instant},
    withdrawn_by {id} constraint fk_bulletin_withdrawn_by references staff (id),
    withdrawn_why text,
    version {int} not null,
    constraint ck_bulletin_withdrawn check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null)
    )
) {strict};
create index ix_bulletin_withdrawn_by on bulletin (withdrawn_by);

create table bulletin_version (
    id {id} not null constraint pk_bulletin_version primary key,
    bulletin_id {id} not null constraint fk_bulletin_version_bulletin references bulletin (id),
    number {int} not null constraint ck_bulletin_version_number check (number >= 1),
    title text not null,
    body text not null,
    title_en text not null,
    body_en text not null,
    audience text not null constraint ck_bulletin_version_audience check (audience in ('members', 'fields', 'public')),
    fields text not null,
    asks text not null constraint ck_bulletin_version_asks check (asks in ('read', 'acknowledge')),
    due_on {date},
    remind_days {int} constraint ck_bulletin_version_remind_days check (remind_days between 1 and 60),
    change text not null,
    files text not null,
    stage text not null constraint ck_bulletin_version_stage
        check (stage in ('draft', 'proposed', 'scheduled', 'published', 'superseded')),
    publish_at {instant},
    published_at {instant},
    round_on {date},
    reminded_at {instant},
    proposed_by {id} constraint fk_bulletin_version_proposed_by references staff (id),
    approved_by {id} constraint fk_bulletin_version_approved_by references staff (id),
    created_at {instant} not null,
    updated_at {instant} not null,
    version {int} not null,
    constraint uq_bulletin_version_number unique (bulletin_id, number),
    -- Nothing is asked of the public.
    constraint ck_bulletin_version_public check (audience <> 'public' or (asks = 'read' and due_on is null)),
    constraint ck_bulletin_version_published check ((stage in ('published', 'superseded')) = (published_at is not null)),
    -- Publication takes two people.
    constraint ck_bulletin_version_two check (
        approved_by is null or (proposed_by is not null and approved_by <> proposed_by)
    ),
    constraint ck_bulletin_version_agreed check (
        stage not in ('scheduled', 'published', 'superseded') or approved_by is not null
    )
) {strict};
-- One version at a time is being written.
create unique index uq_bulletin_version_open on bulletin_version (bulletin_id)
    where stage in ('draft', 'proposed', 'scheduled');
create index ix_bulletin_version_shown on bulletin_version (published_at, id) where stage = 'published';
create index ix_bulletin_version_proposed_by on bulletin_version (proposed_by);
create index ix_bulletin_version_approved_by on bulletin_version (approved_by);

-- Who of a member has opened a version, and who has said 「読みました」 for the member.
create table bulletin_mark (
    version_id {id} not null constraint fk_bulletin_mark_version references bulletin_version (id),
    user_id {id} not null constraint fk_bulletin_mark_user references member_user (id),
    read_at {instant} not null,
    acknowledged_at {instant},
    constraint pk_bulletin_mark primary key (version_id, user_id)
) {strict};
create index ix_bulletin_mark_user on bulletin_mark (user_id);
