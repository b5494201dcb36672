drop index ix_file_network;
drop index ix_file_loose;
alter table file drop column network;
alter table file drop column loose_since;
