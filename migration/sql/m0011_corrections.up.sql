-- When the posting was noted, which may be later than the day of posting: on that day a mistake can still be taken back.
alter table letter add column posted_at {instant};
