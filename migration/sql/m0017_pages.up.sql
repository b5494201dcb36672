-- The pages on which the body says who it is and how it works, version by version. A page without a published version
-- shows the text that the program came with.
create table body_page_version (
    id {id} not null constraint pk_body_page_version primary key,
    page text not null
        constraint ck_body_page_version_page check (page in ('about', 'rules', 'privacy', 'accessibility', 'contact')),
    number {int} not null constraint ck_body_page_version_number check (number >= 1),
    content text not null,
    summary text not null,
    status text not null
        constraint ck_body_page_version_status check (status in ('draft', 'proposed', 'published', 'superseded')),
    written_by {id} not null constraint fk_body_page_version_written_by references staff (id),
    proposed_by {id} constraint fk_body_page_version_proposed_by references staff (id),
    approved_by {id} constraint fk_body_page_version_approved_by references staff (id),
    published_at {instant},
    created_at {instant} not null,
    updated_at {instant} not null,
    version {int} not null,
    constraint uq_body_page_version_number unique (page, number),
    -- Publication takes two people.
    constraint ck_body_page_version_two check (
        approved_by is null or (proposed_by is not null and approved_by <> proposed_by)
    )
) {strict};
create index ix_body_page_version_written_by on body_page_version (written_by);
create index ix_body_page_version_proposed_by on body_page_version (proposed_by);
create index ix_body_page_version_approved_by on body_page_version (approved_by);
