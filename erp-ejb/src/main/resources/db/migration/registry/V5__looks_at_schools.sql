-- What a migration would run in a school, a script a line: found out by a job that runs none.
alter table school_operations
  add column scripts text null after to_version;
