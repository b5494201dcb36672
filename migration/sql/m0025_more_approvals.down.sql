create table approval_before as select * from approval
    where kind not in ('bulletin_withdraw', 'bulletin_recall');
drop table approval;
create table approval (
    id {id} not null constraint pk_approval primary key,
    kind text not null constraint ck_approval_kind
        check (kind in ('portal_user', 'portal_link', 'member_end', 'import_undo', 'wind_up_stop')),
    subject_id {id} not null,
    sealed {bytes} not null,
    state text not null constraint ck_approval_state check (state in ('open', 'agreed', 'returned', 'withdrawn')),
    proposed_by {id} not null constraint fk_approval_proposed_by references staff (id),
    proposed_at {instant} not null,
    decided_by {id} constraint fk_approval_decided_by references staff (id),
    decided_at {instant},
    -- The one-time link that came of it.
    invitation_id {id} constraint fk_approval_invitation references invitation (id),
    version {int} not null,
    constraint ck_approval_decided check ((state = 'open') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    -- It takes two people.
    constraint ck_approval_two check (state <> 'agreed' or decided_by <> proposed_by)
) {strict};
create unique index uq_approval_open on approval (kind, subject_id) where state = 'open';
create index ix_approval_waiting on approval (proposed_at, id) where state = 'open';
create index ix_approval_subject on approval (subject_id, kind);
create index ix_approval_proposed_by on approval (proposed_by);
create index ix_approval_decided_by on approval (decided_by);
create index ix_approval_invitation on approval (invitation_id);
insert into approval select * from approval_before;
drop table approval_before;
