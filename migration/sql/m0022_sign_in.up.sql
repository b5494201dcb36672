-- A session is known by a secret of 256 bits beside its id; only the hash is kept. Sessions from before have none.
alter table session add column secret_hash text;

-- How often a secret was guessed wrongly in one place, and when last: a ladder of waits instead of a wall. The bucket is a
-- kind and a keyed hash, never an address.
create table pace (
    bucket text not null constraint pk_pace primary key,
    failures {int} not null constraint ck_pace_failures check (failures >= 0),
    last_at {instant} not null
) {strict};
create index ix_pace_last_at on pace (last_at);

-- The digits that were mailed last to confirm an address: as a keyed hash of case, address and digits, to be used once.
create table mail_digits (
    case_id {id} not null constraint pk_mail_digits primary key,
    digits_hash text not null,
    expires_at {instant} not null,
    used_at {instant}
) {strict};
create index ix_mail_digits_expires_at on mail_digits (expires_at);

-- The newest task about a topic, so that one that is still open is not written a second time. The topic is a kind and an id.
create table task_topic (
    topic text not null constraint pk_task_topic primary key,
    task_id {id} not null
) {strict};
