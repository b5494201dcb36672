-- What the list has to say beside the name, and what makes it quick to search.
alter table member add column postal_code text;
-- How the business said that it consents (Article 52(1)), and where the proof of it lies.
alter table member add column consent_means text constraint ck_member_consent_means check (consent_means in ('paper', 'electronic', 'rules', 'other'));
alter table member add column consent_evidence text;
-- The member into which this one was merged.
alter table member add column successor_id {id} constraint fk_member_successor references member (id);
create index ix_member_successor on member (successor_id) where successor_id is not null;
-- From when on the published list says of this row what it says; what only staff see does not move it.
alter table member add column listed_at {instant} not null default '1970-01-01 00:00:00+00:00';
update member set listed_at = updated_at;
-- The state of the list in which the row was written last, so that whoever holds a copy asks for the rest only.
alter table member add column list_seq {long} not null default 0;
create index ix_member_list_seq on member (list_seq);

-- One row: the state of the list. `floor`: copies older than it must be made anew, because rows were taken away.
-- `folding`: the rules by which the search copies were folded.
create table member_list (
    id {int} not null constraint pk_member_list primary key constraint ck_member_list_id check (id = 1),
    seq {long} not null,
    floor {long} not null,
    folding {int} not null
) {strict};
insert into member_list (id, seq, floor, folding) values (1, 0, 0, 0);

-- Numbers under which a member once stood: an address with one of them leads on to the member.
create table member_number (
    number text not null constraint pk_member_number primary key,
    member_id {id} not null constraint fk_member_number_member references member (id),
    until {instant} not null
) {strict};
create index ix_member_number_member on member_number (member_id);

-- Opt-out notices to the Commission (Article 27(2)): the nine items, as filed.
create table member_opt_out (
    id {id} not null constraint pk_member_opt_out primary key,
    member_id {id} not null constraint fk_member_opt_out_member references member (id),
    ppc_number text,
    filed_on {date} not null,
    published_on {date},
    ended_on {date},
    holder_name text not null,
    holder_address text not null,
    holder_representative text not null,
    purpose text not null,
    items text not null,
    acquired text not null,
    provided text not null,
    stopped text not null,
    requests text not null,
    updated text not null,
    starts_on {date} not null,
    link text,
    created_at {instant} not null,
    updated_at {instant} not null,
    version {int} not null,
    constraint ck_member_opt_out_published check (published_on is null or published_on >= filed_on)
) {strict};
create index ix_member_opt_out_member on member_opt_out (member_id, filed_on, id);
