-- One school's database: its people, who may do what, and what was done.

create table school_settings (
  id tinyint not null primary key,
  version int not null default 0,
  name varchar(200) not null,
  locale varchar(35) not null,
  time_zone varchar(64) not null,
  currency char(3) not null,
  admission_number_pattern varchar(60) not null default '{year}-{number:5}',
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null
) character set utf8mb4;

create table number_sequences (
  name varchar(60) not null primary key,
  next_value bigint not null
) character set utf8mb4;

create table permissions (
  name varchar(60) not null primary key
) character set utf8mb4;

create table roles (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(60) not null,
  description varchar(255) null,
  built_in boolean not null default false,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_roles_name (name)
) character set utf8mb4;

-- scope: which rows the permission reaches (ALL, OWN_CLASSES, SELF, CHILDREN)
create table role_permissions (
  role_id bigint not null,
  permission varchar(60) not null,
  scope varchar(20) not null,
  primary key (role_id, permission, scope),
  constraint fk_role_permissions_role foreign key (role_id) references roles (id),
  constraint fk_role_permissions_permission foreign key (permission) references permissions (name)
) character set utf8mb4;

create table sections (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(60) not null,
  grade_level varchar(60) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_sections_name (grade_level, name),
  key ix_sections_name (name, grade_level)
) character set utf8mb4;

create table teachers (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  employee_number varchar(32) not null,
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  email varchar(255) null,
  phone varchar(40) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  deleted_at datetime(6) null,
  unique key uk_teachers_employee_number (employee_number),
  key ix_teachers_name (deleted_at, last_name, first_name, id),
  key ix_teachers_first_name (deleted_at, first_name, last_name, id),
  key ix_teachers_email (deleted_at, email)
) character set utf8mb4;

create table teaching_assignments (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  teacher_id bigint not null,
  section_id bigint not null,
  subject varchar(60) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_teaching_assignments (teacher_id, section_id, subject),
  key ix_teaching_assignments_section (section_id, teacher_id),
  constraint fk_teaching_assignments_teacher foreign key (teacher_id) references teachers (id),
  constraint fk_teaching_assignments_section foreign key (section_id) references sections (id)
) character set utf8mb4;

-- Every list leaves the deleted ones out, so the keys of filters and orders begin with deleted_at, and end with
-- the usual order.
create table students (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  admission_number varchar(32) not null,
  first_name varchar(100) not null,
  middle_name varchar(100) null,
  last_name varchar(100) not null,
  birth_date date null,
  gender varchar(20) null,
  email varchar(255) null,
  phone varchar(40) null,
  address_line1 varchar(255) null,
  address_line2 varchar(255) null,
  city varchar(100) null,
  postal_code varchar(20) null,
  country char(2) null,
  medical_notes text null,
  photo_reference varchar(255) null,
  status varchar(20) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  deleted_at datetime(6) null,
  unique key uk_students_admission_number (admission_number),
  key ix_students_name (deleted_at, last_name, first_name, id),
  key ix_students_last_name (deleted_at, last_name, id desc),
  key ix_students_first_name (deleted_at, first_name, last_name, id),
  key ix_students_email (deleted_at, email),
  key ix_students_birth_date (deleted_at, birth_date, id),
  key ix_students_gender (deleted_at, gender, last_name, first_name, id),
  key ix_students_status (deleted_at, status, last_name, first_name, id)
) character set utf8mb4;

create table enrollments (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  student_id bigint not null,
  section_id bigint not null,
  entry_date date not null,
  entry_reason varchar(100) not null,
  exit_date date null,
  exit_reason varchar(100) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_enrollments_student (student_id, entry_date, exit_date, section_id),
  key ix_enrollments_section (section_id, student_id, entry_date, exit_date),
  constraint fk_enrollments_student foreign key (student_id) references students (id),
  constraint fk_enrollments_section foreign key (section_id) references sections (id)
) character set utf8mb4;

create table guardians (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  email varchar(255) null,
  phone varchar(40) null,
  address_line1 varchar(255) null,
  address_line2 varchar(255) null,
  city varchar(100) null,
  postal_code varchar(20) null,
  country char(2) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  deleted_at datetime(6) null,
  key ix_guardians_name (deleted_at, last_name, first_name, id),
  key ix_guardians_first_name (deleted_at, first_name, last_name, id),
  key ix_guardians_email (deleted_at, email),
  key ix_guardians_phone (deleted_at, phone)
) character set utf8mb4;

create table student_guardians (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  student_id bigint not null,
  guardian_id bigint not null,
  relation varchar(20) not null,
  contact_priority int not null,
  may_see_data boolean not null,
  may_collect boolean not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_student_guardians (student_id, guardian_id),
  key ix_student_guardians_guardian (guardian_id, student_id),
  constraint fk_student_guardians_student foreign key (student_id) references students (id),
  constraint fk_student_guardians_guardian foreign key (guardian_id) references guardians (id)
) character set utf8mb4;

create table users (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  username varchar(255) not null,
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  email varchar(255) null,
  password_hash varchar(255) null,
  status varchar(20) not null,
  failed_logins int not null default 0,
  locked_until datetime(6) null,
  auth_version int not null default 0,
  student_id bigint null,
  guardian_id bigint null,
  teacher_id bigint null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_users_username (username),
  unique key uk_users_student (student_id),
  unique key uk_users_guardian (guardian_id),
  unique key uk_users_teacher (teacher_id),
  constraint fk_users_student foreign key (student_id) references students (id),
  constraint fk_users_guardian foreign key (guardian_id) references guardians (id),
  constraint fk_users_teacher foreign key (teacher_id) references teachers (id)
) character set utf8mb4;

create table user_roles (
  user_id bigint not null,
  role_id bigint not null,
  primary key (user_id, role_id),
  key ix_user_roles_role (role_id),
  constraint fk_user_roles_user foreign key (user_id) references users (id),
  constraint fk_user_roles_role foreign key (role_id) references roles (id)
) character set utf8mb4;

create table user_sessions (
  id char(36) not null primary key,
  user_id bigint not null,
  created_at datetime(6) not null,
  last_used_at datetime(6) not null,
  expires_at datetime(6) not null,
  revoked_at datetime(6) null,
  address varchar(45) null,
  user_agent varchar(255) null,
  key ix_user_sessions_user (user_id, created_at),
  constraint fk_user_sessions_user foreign key (user_id) references users (id)
) character set utf8mb4;

create table refresh_tokens (
  id bigint not null auto_increment primary key,
  session_id char(36) not null,
  token_hash binary(32) not null,
  issued_at datetime(6) not null,
  used_at datetime(6) null,
  unique key uk_refresh_tokens_hash (token_hash),
  constraint fk_refresh_tokens_session foreign key (session_id) references user_sessions (id)
) character set utf8mb4;

-- invitations and password resets; only the hash of the token is kept
create table one_time_tokens (
  id bigint not null auto_increment primary key,
  user_id bigint not null,
  purpose varchar(20) not null,
  token_hash binary(32) not null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  unique key uk_one_time_tokens_hash (token_hash),
  constraint fk_one_time_tokens_user foreign key (user_id) references users (id)
) character set utf8mb4;

-- append-only: the school's account may insert and select here, nothing else
create table audit_log (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  actor varchar(255) not null,
  action varchar(60) not null,
  entity varchar(60) null,
  entity_id varchar(64) null,
  before_state mediumtext null,
  after_state mediumtext null,
  address varchar(45) null,
  request_id varchar(64) null,
  key ix_audit_log_at (at),
  key ix_audit_log_entity (entity, entity_id, id),
  key ix_audit_log_actor (actor, id)
) character set utf8mb4;
