drop table guidance_event;
drop table guidance;
