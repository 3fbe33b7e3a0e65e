-- What a migration would run in a school, a script a line: found out by a job that runs none.
alter table school_operations
  add column scripts text null after to_version;

-- What each node that serves schools holds, or may open, of a database server's connections. A node that is gone
-- is known by the age of its rows.
create table connection_shares (
  node char(36) not null,
  host varchar(255) not null,
  port int not null,
  held int not null,
  seen_at datetime(6) not null,
  primary key (node, host, port)
) character set utf8mb4;
