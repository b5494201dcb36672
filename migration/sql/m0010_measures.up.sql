-- What happened in a file on a member is sealed from now on. Nothing has ever been written into the old column; new ones
-- come last, and a check stands for "not null", which SQLite does not add to a table.
alter table guidance_event drop column body;
alter table guidance_event add column sealed {bytes} constraint ck_guidance_event_sealed check (sealed is not null);

-- When the first measure was issued (before that the member may not know of the file), the rung of the last one, and who
-- made the proposal that waits: copies of what the events say.
alter table guidance add column told_at {instant};
alter table guidance add column rung text;
alter table guidance add column proposal_by {id};
create index ix_guidance_proposal on guidance (id) where proposal_by is not null;
