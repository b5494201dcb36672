-- Other desks to which people are shown the way (他機関案内). Texts have a Japanese and an English column; an empty English
-- one means that the Japanese is shown. What the source says stays beside what is right.
create table referral_desk (
    id {id} not null constraint pk_referral_desk primary key,
    key text not null,
    kind text not null
        constraint ck_referral_desk_kind check (kind in (
            'company', 'accredited', 'consumer', 'commission', 'my-number', 'police', 'violence', 'legal', 'other'
        )),
    -- Codes of situations, one per line; a lower rank stands first.
    situations text not null,
    rank {int} not null,
    name text not null,
    name_en text not null,
    source_name text not null,
    field text not null,
    field_en text not null,
    source_field text not null,
    certainty text not null constraint ck_referral_desk_certainty check (certainty in ('sure', 'doubtful')),
    -- One number per line, as people dial it.
    phones text not null,
    hours text not null,
    hours_en text not null,
    address text not null,
    address_en text not null,
    website text not null,
    why text not null,
    why_en text not null,
    say text not null,
    say_en text not null,
    note text not null,
    note_en text not null,
    source text not null,
    source_en text not null,
    -- 2016-10 or 2026-11-21; empty: not known.
    source_on text not null,
    checked_on {date},
    checked_by {id} constraint fk_referral_desk_checked_by references staff (id),
    ended_on {date},
    created_at {instant} not null,
    updated_at {instant} not null,
    version {int} not null,
    constraint uq_referral_desk_key unique (key)
) {strict};
create index ix_referral_desk_checked_by on referral_desk (checked_by);

-- What was changed: an object of column to [before, after].
create table referral_change (
    id {id} not null constraint pk_referral_change primary key,
    desk_id {id} not null constraint fk_referral_change_desk references referral_desk (id),
    at {instant} not null,
    staff_id {id} constraint fk_referral_change_staff references staff (id),
    summary text not null
) {strict};
create index ix_referral_change_desk on referral_change (desk_id, at);
create index ix_referral_change_staff on referral_change (staff_id);
