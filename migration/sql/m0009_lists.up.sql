-- The desk's lists count up to some hundreds of open cases for each view. Each index holds all that such a count asks for,
-- so that no row is fetched; `closed_at` is always null in them and costs nothing.
drop index ix_case_file_open;
drop index ix_case_file_handler;
create index ix_case_file_open on case_file (due_on, id, closed_at) where closed_at is null;
create index ix_case_file_open_handler on case_file (handler_id, due_on, id, closed_at) where closed_at is null;
create index ix_case_file_open_turn on case_file (turn, due_on, id, closed_at) where closed_at is null;
create index ix_case_file_open_held on case_file (held, due_on, id, closed_at) where closed_at is null;
-- What has ended, the latest first.
create index ix_case_file_closed on case_file (closed_at, id) where closed_at is not null;
