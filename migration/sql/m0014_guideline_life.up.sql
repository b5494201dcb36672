-- Where a version stands has more steps than before. A column of its own name, because SQLite cannot change the check of
-- the old one; what waited for a decision begins again at the draft, with its days.
alter table guideline_version add column stage text not null default 'draft' constraint ck_guideline_version_stage check (
    stage in (
        'draft', 'consulting', 'heard', 'adopted', 'filed', 'ppc-published', 'proposed', 'published', 'superseded',
        'withdrawn'
    )
);
update guideline_version set stage = status where status in ('published', 'superseded');
update guideline_version set proposed_by = null where status = 'proposed';
alter table guideline_version drop column status;

-- The day of the board's decision, and the number under which the Commission took the filing.
alter table guideline_version add column adopted_on {date};
alter table guideline_version add column filing_number text;

-- Every step of a version: what, on which day, with which document, recorded by whom and when.
create table guideline_step (
    id {id} not null constraint pk_guideline_step primary key,
    version_id {id} not null constraint fk_guideline_step_version references guideline_version (id),
    step text not null,
    on_day {date},
    -- Where its document is kept, in plain words; for the hearing also who was heard.
    document text not null,
    by_staff {id} not null constraint fk_guideline_step_by_staff references staff (id),
    at {instant} not null
) {strict};
create index ix_guideline_step_version on guideline_step (version_id, at);
create index ix_guideline_step_by_staff on guideline_step (by_staff);

-- A time in which everybody may send an opinion on a draft, with the draft as it was then.
create table guideline_consultation (
    id {id} not null constraint pk_guideline_consultation primary key,
    version_id {id} not null constraint fk_guideline_consultation_version references guideline_version (id),
    body text not null,
    summary text not null,
    opens_on {date} not null,
    closes_on {date} not null constraint ck_guideline_consultation_closes_on check (closes_on > opens_on),
    -- When what was done with the opinions was published.
    answered_on {date},
    created_at {instant} not null,
    version {int} not null
) {strict};
create index ix_guideline_consultation_version on guideline_consultation (version_id);

-- An opinion. Who sent it, how to reach them and their own words are sealed; what is published of it is written by staff.
create table guideline_opinion (
    id {id} not null constraint pk_guideline_opinion primary key,
    consultation_id {id} not null
        constraint fk_guideline_opinion_consultation references guideline_consultation (id),
    sealed {bytes} not null,
    came_at {instant} not null,
    outcome text constraint ck_guideline_opinion_outcome check (outcome in ('taken', 'partly', 'kept', 'other')),
    gist text not null,
    answer text not null,
    handled_by {id} constraint fk_guideline_opinion_handled_by references staff (id),
    handled_at {instant},
    version {int} not null
) {strict};
create index ix_guideline_opinion_consultation on guideline_opinion (consultation_id, came_at);
create index ix_guideline_opinion_handled_by on guideline_opinion (handled_by);

-- Which member said that it has read which version.
create table guideline_acknowledgement (
    version_id {id} not null constraint fk_guideline_acknowledgement_version references guideline_version (id),
    member_id {id} not null constraint fk_guideline_acknowledgement_member references member (id),
    by_user {id} not null constraint fk_guideline_acknowledgement_by_user references member_user (id),
    at {instant} not null,
    constraint pk_guideline_acknowledgement primary key (version_id, member_id)
) {strict};
create index ix_guideline_acknowledgement_member on guideline_acknowledgement (member_id);
create index ix_guideline_acknowledgement_by_user on guideline_acknowledgement (by_user);
