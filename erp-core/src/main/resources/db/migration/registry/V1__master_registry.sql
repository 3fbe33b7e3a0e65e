-- The control plane's own database: what routing to schools and operating them needs, nothing of a school.

create table database_servers (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(63) not null,
  host varchar(255) not null,
  port int not null,
  region varchar(63) null,
  tls_mode varchar(20) not null,
  admin_user varchar(32) not null,
  admin_password varbinary(1024) not null,
  admin_password_key_id bigint not null,
  connection_budget int not null default 150,
  school_limit int not null default 500,
  accepting_schools boolean not null default true,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_database_servers_name (name)
) character set utf8mb4;

create table schools (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  code varchar(32) not null,
  subdomain varchar(63) not null,
  name varchar(200) not null,
  status varchar(20) not null,
  database_server_id bigint not null,
  db_name varchar(63) null,
  db_user varchar(32) null,
  db_password varbinary(1024) null,
  db_password_key_id bigint null,
  credential_version int not null default 0,
  schema_version varchar(50) null,
  locale varchar(35) not null,
  time_zone varchar(64) not null,
  currency char(3) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_schools_code (code),
  unique key uk_schools_subdomain (subdomain),
  key ix_schools_status (status, id),
  key ix_schools_updated (updated_at),
  constraint fk_schools_server foreign key (database_server_id) references database_servers (id)
) character set utf8mb4;

create table school_domains (
  id bigint not null auto_increment primary key,
  school_id bigint not null,
  host varchar(255) not null,
  unique key uk_school_domains_host (host),
  constraint fk_school_domains_school foreign key (school_id) references schools (id)
) character set utf8mb4;

-- The first administrator of a school that is being provisioned; the row goes once the school is active.
create table first_administrators (
  school_id bigint not null primary key,
  email varchar(255) not null,
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  password_hash varchar(255) null,
  invitation_hash binary(32) null,
  invitation_expires_at datetime(6) null,
  constraint fk_first_administrators_school foreign key (school_id) references schools (id)
) character set utf8mb4;

create table super_admins (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  email varchar(255) not null,
  password_hash varchar(255) not null,
  enabled boolean not null default true,
  failed_logins int not null default 0,
  locked_until datetime(6) null,
  auth_version int not null default 0,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_super_admins_email (email)
) character set utf8mb4;

create table super_admin_sessions (
  id char(36) not null primary key,
  super_admin_id bigint not null,
  created_at datetime(6) not null,
  last_used_at datetime(6) not null,
  expires_at datetime(6) not null,
  revoked_at datetime(6) null,
  address varchar(45) null,
  user_agent varchar(255) null,
  key ix_super_admin_sessions_admin (super_admin_id, created_at),
  constraint fk_super_admin_sessions_admin foreign key (super_admin_id) references super_admins (id)
) character set utf8mb4;

create table super_admin_refresh_tokens (
  id bigint not null auto_increment primary key,
  session_id char(36) not null,
  token_hash binary(32) not null,
  issued_at datetime(6) not null,
  used_at datetime(6) null,
  unique key uk_super_admin_refresh_tokens_hash (token_hash),
  constraint fk_super_admin_refresh_tokens_session foreign key (session_id) references super_admin_sessions (id)
) character set utf8mb4;

create table signing_keys (
  id bigint not null auto_increment primary key,
  kid varchar(64) not null,
  public_jwk text not null,
  private_jwk varbinary(8192) not null,
  private_jwk_key_id bigint not null,
  active_from datetime(6) not null,
  active_until datetime(6) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  unique key uk_signing_keys_kid (kid)
) character set utf8mb4;

-- One row per job an operator starts. Its lease, renewed by the node that runs it, says whether it is really running.
create table operations (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  kind varchar(40) not null,
  status varchar(20) not null,
  parameters text not null,
  requested_by varchar(255) not null,
  request_id varchar(64) null,
  execution_id bigint null,
  lease_owner varchar(64) null,
  lease_until datetime(6) null,
  created_at datetime(6) not null,
  started_at datetime(6) null,
  ended_at datetime(6) null,
  error varchar(2000) null,
  key ix_operations_status (status, lease_until),
  key ix_operations_created (created_at)
) character set utf8mb4;

-- The outcome of an operation in one school.
create table school_operations (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  operation_id bigint not null,
  school_id bigint not null,
  status varchar(20) not null,
  step varchar(40) null,
  from_version varchar(50) null,
  to_version varchar(50) null,
  started_at datetime(6) null,
  ended_at datetime(6) null,
  error varchar(2000) null,
  unique key uk_school_operations (operation_id, school_id),
  key ix_school_operations_school (school_id, id),
  constraint fk_school_operations_operation foreign key (operation_id) references operations (id),
  constraint fk_school_operations_school foreign key (school_id) references schools (id)
) character set utf8mb4;

create table platform_audit (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  actor varchar(255) not null,
  action varchar(60) not null,
  entity varchar(60) null,
  entity_id varchar(64) null,
  school_id bigint null,
  before_state mediumtext null,
  after_state mediumtext null,
  address varchar(45) null,
  request_id varchar(64) null,
  key ix_platform_audit_at (at),
  key ix_platform_audit_school (school_id, id),
  key ix_platform_audit_actor (actor, id)
) character set utf8mb4;
