-- A file that came with a form belongs to nothing until a step takes it; until then it is said since when that is so, and it
-- goes a day later. The network it came from is a keyed digest, for the budget of what was sent and not handed in; it is
-- forgotten when the file becomes part of a case.
alter table file add column loose_since {instant};
alter table file add column network text;
create index ix_file_loose on file (loose_since) where loose_since is not null;
create index ix_file_network on file (network) where network is not null;
-- Files of forms that were refused have stayed until now. Those of a draft, or of an answer that is being written, are named
-- there.
update file set loose_since = created_at
where state = 'staged'
  and not exists (select 1 from draft where draft.id = file.case_id and draft.submitted_at is null)
  and not (owner_kind = 'member' and exists (
      select 1 from member_answer where member_answer.case_id = file.case_id and member_answer.sent_at is null));
