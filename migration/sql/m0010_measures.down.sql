drop index ix_guidance_proposal;
alter table guidance drop column proposal_by;
alter table guidance drop column rung;
alter table guidance drop column told_at;
alter table guidance_event drop column sealed;
alter table guidance_event add column body text constraint ck_guidance_event_body check (body is not null);
