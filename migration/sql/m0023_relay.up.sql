-- How often a job failed by a fault of its own (those of the mail relay and of a worker that died are none), and how
-- often its mail was handed to a server whose answer is not known.
alter table job add column failures {int} not null default 0;
alter table job add column offers {int} not null default 0;
update job set failures = attempts;

-- What is known of the mail relay: one row, so that all workers wait together and one alarm is raised.
create table mail_relay (
    id {int} not null constraint pk_mail_relay primary key constraint ck_mail_relay_one check (id = 1),
    taken_at {instant},
    failing_since {instant},
    failures {int} not null,
    paused_until {instant},
    cause text,
    task_id {id}
) {strict};
insert into mail_relay (id, failures) values (1, 0);

-- When a worker last asked for jobs of a lane.
create table worker_beat (
    lane text not null constraint pk_worker_beat primary key,
    at {instant} not null
) {strict};
