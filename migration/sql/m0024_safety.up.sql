-- One row: which installation this is (the same id lies in the key store and in the folder of files), how far its stores
-- have come together, and up to when its time was believed.
create table installation (
    slot {int} not null constraint pk_installation primary key constraint ck_installation_slot check (slot = 1),
    id {id} not null,
    generation {long} not null,
    clock_at {instant} not null,
    distrusted_until {instant},
    gap_from {instant},
    gap_to {instant},
    named {flag} not null,
    constraint ck_installation_gap check ((gap_from is null) = (gap_to is null))
) {strict};

-- What would have gone was unusually much: it waits until a person allows it.
create table destruction_hold (
    what text not null constraint pk_destruction_hold primary key,
    amount {long} not null constraint ck_destruction_hold_amount check (amount >= 0),
    refused_at {instant} not null,
    allowed_at {instant}
) {strict};
