drop table staff_task;
drop table letter;
