drop index ix_case_file_closed;
drop index ix_case_file_open_held;
drop index ix_case_file_open_turn;
drop index ix_case_file_open_handler;
drop index ix_case_file_open;
create index ix_case_file_handler on case_file (handler_id, due_on, id);
create index ix_case_file_open on case_file (due_on, id) where closed_at is null;
