-- The end of the accredited business, announced ahead. Rows stay; at most one is proposed or ordered.
create table wind_up (
    id {id} not null constraint pk_wind_up primary key,
    slot {int} constraint ck_wind_up_slot check (slot is null or slot = 1),
    intake_until {date} not null,
    ends_on {date} not null,
    filed_on {date} not null,
    reason text not null,
    status text not null constraint ck_wind_up_status check (status in ('proposed', 'ordered', 'withdrawn')),
    proposed_by {id} not null constraint fk_wind_up_proposed_by references staff (id),
    ordered_by {id} constraint fk_wind_up_ordered_by references staff (id),
    withdrawn_by {id} constraint fk_wind_up_withdrawn_by references staff (id),
    created_at {instant} not null,
    updated_at {instant} not null,
    version {int} not null,
    constraint uq_wind_up_slot unique (slot),
    constraint ck_wind_up_days check (ends_on >= intake_until),
    -- It takes two people.
    constraint ck_wind_up_two check (ordered_by is null or ordered_by <> proposed_by)
) {strict};
create index ix_wind_up_proposed_by on wind_up (proposed_by);
create index ix_wind_up_ordered_by on wind_up (ordered_by);
create index ix_wind_up_withdrawn_by on wind_up (withdrawn_by);
