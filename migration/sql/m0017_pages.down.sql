drop table body_page_version;
