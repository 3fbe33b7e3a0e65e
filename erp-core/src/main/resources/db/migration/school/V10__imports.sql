-- Files that were sent to be imported, their rows and what is wrong with them. Runs again if it broke.

-- owner: kind and id of the account that sent it; header: its columns as a line of CSV; last_row: the number of its last
-- row as a spreadsheet shows it; the others count its rows by how they ended
create table if not exists imports (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  kind varchar(20) not null,
  owner varchar(40) not null,
  dry_run boolean not null,
  job_id bigint null,
  header text not null,
  separator_sign char(1) not null,
  byte_order_mark boolean not null,
  total_rows int not null,
  last_row int not null,
  created_rows int not null default 0,
  updated_rows int not null default 0,
  unchanged_rows int not null default 0,
  failed_rows int not null default 0,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_imports_owner (owner, id),
  key ix_imports_job (job_id),
  constraint fk_imports_job foreign key (job_id) references jobs (id)
) character set utf8mb4;

-- content: its cells as a line of CSV, null once they are taken over; same_as: an earlier row with the same key; outcome:
-- null until it is done, written in the transaction that does it
create table if not exists import_rows (
  import_id bigint not null,
  row_no int not null,
  content mediumtext null,
  same_as int null,
  outcome varchar(10) null,
  primary key (import_id, row_no),
  key ix_import_rows_outcome (import_id, outcome, row_no),
  constraint fk_import_rows_import foreign key (import_id) references imports (id)
) character set utf8mb4;

-- column_no: as a spreadsheet counts, from 1; null for what concerns the row or a column the file has not
create table if not exists import_errors (
  id bigint not null auto_increment primary key,
  import_id bigint not null,
  row_no int not null,
  column_no int null,
  field varchar(60) not null,
  code varchar(60) not null,
  message varchar(500) not null,
  key ix_import_errors_row (import_id, row_no, id),
  constraint fk_import_errors_row foreign key (import_id, row_no) references import_rows (import_id, row_no)
) character set utf8mb4;
