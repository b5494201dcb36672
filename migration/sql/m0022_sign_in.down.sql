drop table task_topic;
drop table mail_digits;
drop table pace;
alter table session drop column secret_hash;
