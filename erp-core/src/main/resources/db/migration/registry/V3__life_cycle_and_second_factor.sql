-- When the database of an archived school goes; until then the deletion can be taken back.
alter table schools
  add column delete_after datetime(6) null after schema_version,
  add column deletion_begun boolean not null default false after delete_after,
  add key ix_schools_delete_after (delete_after);

-- The second factor of a super admin (RFC 6238). Without confirmed_at its owner has not shown a code yet.
create table super_admin_second_factors (
  super_admin_id bigint not null primary key,
  secret varbinary(1024) not null,
  secret_key_id bigint not null,
  created_at datetime(6) not null,
  confirmed_at datetime(6) null,
  last_step bigint not null default 0,
  constraint fk_super_admin_second_factors_admin foreign key (super_admin_id) references super_admins (id)
) character set utf8mb4;

-- What lets a super admin in once without it.
create table super_admin_recovery_codes (
  id bigint not null auto_increment primary key,
  super_admin_id bigint not null,
  code_hash binary(32) not null,
  used_at datetime(6) null,
  unique key uk_super_admin_recovery_codes_hash (code_hash),
  key ix_super_admin_recovery_codes_admin (super_admin_id),
  constraint fk_super_admin_recovery_codes_admin foreign key (super_admin_id) references super_admins (id)
) character set utf8mb4;

-- Somebody who was invited has no password before they choose one with the one-time link.
alter table super_admins modify column password_hash varchar(255) null;

create table super_admin_invitations (
  super_admin_id bigint not null primary key,
  token_hash binary(32) not null,
  expires_at datetime(6) not null,
  unique key uk_super_admin_invitations_hash (token_hash),
  constraint fk_super_admin_invitations_admin foreign key (super_admin_id) references super_admins (id)
) character set utf8mb4;

alter table platform_audit
  add key ix_platform_audit_action (action, id),
  add key ix_platform_audit_entity (entity, entity_id, id);
