alter table letter drop column posted_at;
