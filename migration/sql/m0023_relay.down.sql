drop table worker_beat;
drop table mail_relay;
alter table job drop column offers;
alter table job drop column failures;
