-- Applications for a place, from the first note to the student, and how many places there are.
-- Runs again if it broke.

-- what V3 replaced: dropped here, so that V3 can run again
drop table if exists teaching_assignments;

create table if not exists admission_seats (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  academic_year_id bigint not null,
  grade_level_id bigint not null,
  seats int not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_admission_seats (academic_year_id, grade_level_id),
  key ix_admission_seats_grade_level (grade_level_id),
  constraint fk_admission_seats_academic_year foreign key (academic_year_id) references academic_years (id),
  constraint fk_admission_seats_grade_level foreign key (grade_level_id) references grade_levels (id)
) character set utf8mb4;

create table if not exists admissions (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  academic_year_id bigint not null,
  grade_level_id bigint not null,
  status varchar(20) not null,
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
  note varchar(2000) null,
  submitted_at datetime(6) null,
  decided_at datetime(6) null,
  offer_expires_on date null,
  student_id bigint null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_admissions_student (student_id),
  key ix_admissions_place (academic_year_id, grade_level_id, status, last_name, first_name, id),
  key ix_admissions_grade_level (grade_level_id),
  key ix_admissions_status (status, last_name, first_name, id),
  key ix_admissions_name (last_name, first_name, id),
  key ix_admissions_first_name (first_name, last_name, id),
  key ix_admissions_submitted (submitted_at, id),
  constraint fk_admissions_academic_year foreign key (academic_year_id) references academic_years (id),
  constraint fk_admissions_grade_level foreign key (grade_level_id) references grade_levels (id),
  constraint fk_admissions_student foreign key (student_id) references students (id)
) character set utf8mb4;

-- guardian_id: somebody the school knows already; the names are theirs as written down then
create table if not exists admission_guardians (
  admission_id bigint not null,
  position int not null,
  guardian_id bigint null,
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  email varchar(255) null,
  phone varchar(40) null,
  relation varchar(20) not null,
  contact_priority int not null,
  may_see_data boolean not null,
  may_collect boolean not null,
  primary key (admission_id, position),
  key ix_admission_guardians_guardian (guardian_id),
  constraint fk_admission_guardians_admission foreign key (admission_id) references admissions (id),
  constraint fk_admission_guardians_guardian foreign key (guardian_id) references guardians (id)
) character set utf8mb4;
