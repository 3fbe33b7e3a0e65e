-- Who was there: registers of a section and day or of a course section and period, the marks in them, and excuses.
-- Runs again if it broke: the rows come last, in one transaction with the note that it ran.

-- kind: what a code counts as (PRESENT, LATE, ABSENT, EXCUSED)
create table if not exists attendance_codes (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  code varchar(10) not null,
  name varchar(60) not null,
  kind varchar(10) not null,
  built_in boolean not null default false,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_attendance_codes_code (code)
) character set utf8mb4;

-- lesson: what of the day it is for, so that there is one of each: empty for the whole day of the section, or else
-- course section and period
create table if not exists attendance_registers (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  day date not null,
  section_id bigint not null,
  lesson varchar(45) not null,
  course_section_id bigint null,
  period_id bigint null,
  marked_at datetime(6) null,
  marked_by varchar(255) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_attendance_registers (section_id, day, lesson),
  key ix_attendance_registers_day (day, section_id),
  key ix_attendance_registers_course_section (course_section_id, day),
  key ix_attendance_registers_period (period_id),
  constraint fk_attendance_registers_section foreign key (section_id) references sections (id),
  constraint fk_attendance_registers_course_section foreign key (course_section_id) references course_sections (id),
  constraint fk_attendance_registers_period foreign key (period_id) references periods (id)
) character set utf8mb4;

-- section_id: the section the student is in that day, which is another than the register's for who attends a course of
-- another section
create table if not exists attendance_marks (
  id bigint not null auto_increment primary key,
  register_id bigint not null,
  student_id bigint not null,
  section_id bigint not null,
  day date not null,
  code_id bigint not null,
  minutes_late int null,
  note varchar(255) null,
  unique key uk_attendance_marks (register_id, student_id),
  key ix_attendance_marks_student (student_id, day),
  key ix_attendance_marks_section (section_id, day, student_id),
  key ix_attendance_marks_day (day),
  key ix_attendance_marks_code (code_id),
  constraint fk_attendance_marks_register foreign key (register_id) references attendance_registers (id),
  constraint fk_attendance_marks_student foreign key (student_id) references students (id),
  constraint fk_attendance_marks_section foreign key (section_id) references sections (id),
  constraint fk_attendance_marks_code foreign key (code_id) references attendance_codes (id)
) character set utf8mb4;

-- append-only: each mark as it was set and corrected
create table if not exists attendance_changes (
  id bigint not null auto_increment primary key,
  register_id bigint not null,
  student_id bigint not null,
  at datetime(6) not null,
  actor varchar(255) not null,
  request_id varchar(64) null,
  code_before varchar(10) null,
  code_after varchar(10) not null,
  minutes_late int null,
  note varchar(255) null,
  key ix_attendance_changes_register (register_id, student_id, id),
  key ix_attendance_changes_student (student_id, id),
  constraint fk_attendance_changes_register foreign key (register_id) references attendance_registers (id),
  constraint fk_attendance_changes_student foreign key (student_id) references students (id)
) character set utf8mb4;

-- what the office knows of an absence; the marks stay as the teachers set them. No two of a student share a day.
create table if not exists attendance_excuses (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  student_id bigint not null,
  starts_on date not null,
  ends_on date not null,
  code_id bigint not null,
  note varchar(255) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_attendance_excuses_student (student_id, starts_on, ends_on),
  key ix_attendance_excuses_code (code_id),
  constraint fk_attendance_excuses_student foreign key (student_id) references students (id),
  constraint fk_attendance_excuses_code foreign key (code_id) references attendance_codes (id)
) character set utf8mb4;

-- days whose registers are closed
create table if not exists attendance_locks (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  starts_on date not null,
  ends_on date not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_attendance_locks (starts_on, ends_on)
) character set utf8mb4;

insert into attendance_codes (code, name, kind, built_in, created_at, created_by, updated_at, updated_by)
values
  ('P', 'Present', 'PRESENT', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system'),
  ('L', 'Late', 'LATE', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system'),
  ('A', 'Absent', 'ABSENT', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system'),
  ('E', 'Excused', 'EXCUSED', true, utc_timestamp(6), 'system', utc_timestamp(6), 'system');
