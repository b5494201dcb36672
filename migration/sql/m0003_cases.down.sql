drop table member_answer;
drop table member_case_view;
drop table file;
drop table case_event;
drop table case_file;
drop table draft;
