-- A guideline (個人情報保護指針) and its versions.
create table guideline (
    id {id} not null constraint pk_guideline primary key,
    slug text not null,
    title text not null,
    constraint uq_guideline_slug unique (slug)
) {strict};

create table guideline_version (
    id {id} not null constraint pk_guideline_version primary key,
    guideline_id {id} not null constraint fk_guideline_version_guideline references guideline (id),
    number {int} not null constraint ck_guideline_version_number check (number >= 1),
    body text not null,
    summary text not null,
    status text not null
        constraint ck_guideline_version_status check (status in ('draft', 'proposed', 'published', 'superseded')),
    heard_on {date},
    filed_on {date},
    ppc_published_on {date},
    published_on {date},
    in_force_on {date},
    proposed_by {id} constraint fk_guideline_version_proposed_by references staff (id),
    approved_by {id} constraint fk_guideline_version_approved_by references staff (id),
    created_at {instant} not null,
    updated_at {instant} not null,
    version {int} not null,
    constraint uq_guideline_version_number unique (guideline_id, number),
    -- Publication takes two people.
    constraint ck_guideline_version_two check (
        approved_by is null or (proposed_by is not null and approved_by <> proposed_by)
    )
) {strict};
create index ix_guideline_version_proposed_by on guideline_version (proposed_by);
create index ix_guideline_version_approved_by on guideline_version (approved_by);
