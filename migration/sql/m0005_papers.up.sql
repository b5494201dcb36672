-- Letters to be printed and posted.
create table letter (
    id {id} not null constraint pk_letter primary key,
    case_id {id} constraint fk_letter_case references case_file (id),
    guidance_id {id} constraint fk_letter_guidance references guidance (id),
    member_id {id} constraint fk_letter_member references member (id),
    kind text not null,
    recipient text not null constraint ck_letter_recipient check (recipient in ('applicant', 'member')),
    sealed {bytes} not null,
    created_at {instant} not null,
    posted_on {date},
    posted_by {id} constraint fk_letter_posted_by references staff (id),
    constraint ck_letter_posted check ((posted_on is null) = (posted_by is null)),
    constraint ck_letter_about check (case_id is not null or guidance_id is not null)
) {strict};
create index ix_letter_waiting on letter (created_at, id) where posted_on is null;
create index ix_letter_case on letter (case_id, created_at);
create index ix_letter_guidance on letter (guidance_id, created_at);
create index ix_letter_member on letter (member_id);
create index ix_letter_posted_by on letter (posted_by);

-- What a person at the body must do outside the program: a telephone call, a failed mail, a job that gave up.
create table staff_task (
    id {id} not null constraint pk_staff_task primary key,
    case_id {id} constraint fk_staff_task_case references case_file (id),
    kind text not null,
    sealed {bytes} not null,
    due_on {date},
    created_at {instant} not null,
    done_at {instant},
    done_by {id} constraint fk_staff_task_done_by references staff (id),
    constraint ck_staff_task_done check ((done_at is null) = (done_by is null))
) {strict};
create index ix_staff_task_open on staff_task (due_on, created_at, id) where done_at is null;
create index ix_staff_task_case on staff_task (case_id, created_at);
create index ix_staff_task_done_by on staff_task (done_by);
