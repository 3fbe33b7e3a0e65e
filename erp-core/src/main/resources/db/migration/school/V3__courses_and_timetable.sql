-- What is taught to whom by whom, when and where. Course sections replace the teaching assignments.
-- Runs again if it broke: what changes the schema leaves alone what is there (MySQL has no "add column if not exists"),
-- and the rows come last, in one transaction with the note that it ran.

-- what V2 prepared
set @change = if(
  exists (
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'sections' and column_name = 'grade_level'),
  'alter table sections
      modify column academic_year_id bigint not null,
      modify column grade_level_id bigint not null,
      drop key uk_sections_name,
      drop key ix_sections_name,
      drop column grade_level,
      add unique key uk_sections_name (academic_year_id, grade_level_id, name),
      add key ix_sections_grade_level (grade_level_id),
      add key ix_sections_room (room_id),
      add key ix_sections_name (name),
      add constraint fk_sections_academic_year foreign key (academic_year_id) references academic_years (id),
      add constraint fk_sections_grade_level foreign key (grade_level_id) references grade_levels (id),
      add constraint fk_sections_room foreign key (room_id) references rooms (id)',
  'do 0');
prepare change_once from @change;
execute change_once;
deallocate prepare change_once;

create table if not exists subjects (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(100) not null,
  code varchar(20) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_subjects_name (name),
  unique key uk_subjects_code (code)
) character set utf8mb4;

-- without a grade level a course is for all of them
create table if not exists courses (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  subject_id bigint not null,
  grade_level_id bigint null,
  name varchar(100) not null,
  credits decimal(5,2) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_courses_name (grade_level_id, name),
  key ix_courses_name (name),
  key ix_courses_subject (subject_id),
  constraint fk_courses_subject foreign key (subject_id) references subjects (id),
  constraint fk_courses_grade_level foreign key (grade_level_id) references grade_levels (id)
) character set utf8mb4;

-- uk_course_sections_place is what lessons refer to, so that they are of the same term, section and teacher
create table if not exists course_sections (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  course_id bigint not null,
  section_id bigint not null,
  term_id bigint not null,
  teacher_id bigint not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_course_sections (section_id, term_id, course_id, teacher_id),
  unique key uk_course_sections_place (id, term_id, section_id, teacher_id),
  key ix_course_sections_teacher (teacher_id, section_id, id),
  key ix_course_sections_term (term_id),
  key ix_course_sections_course (course_id),
  constraint fk_course_sections_course foreign key (course_id) references courses (id),
  constraint fk_course_sections_section foreign key (section_id) references sections (id),
  constraint fk_course_sections_term foreign key (term_id) references terms (id),
  constraint fk_course_sections_teacher foreign key (teacher_id) references teachers (id)
) character set utf8mb4;

-- Where a student differs from the section: attends what another section is taught, or does not attend what the own is.
-- entry_date is the first day of that, exit_date the first day no longer.
create table if not exists course_enrollments (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  course_section_id bigint not null,
  student_id bigint not null,
  attends boolean not null,
  entry_date date not null,
  exit_date date null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_course_enrollments_course (course_section_id, attends, student_id, entry_date, exit_date),
  key ix_course_enrollments_student (student_id, attends, course_section_id, entry_date, exit_date),
  constraint fk_course_enrollments_course foreign key (course_section_id) references course_sections (id),
  constraint fk_course_enrollments_student foreign key (student_id) references students (id)
) character set utf8mb4;

create table if not exists periods (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(40) not null,
  starts_at time not null,
  ends_at time not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_periods_name (name),
  unique key uk_periods_start (starts_at)
) character set utf8mb4;

-- what a section is taught in a term; changes and so its version go up with each change of its lessons
create table if not exists timetables (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  section_id bigint not null,
  term_id bigint not null,
  changes int not null default 0,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_timetables (section_id, term_id),
  unique key uk_timetables_place (id, section_id, term_id),
  key ix_timetables_term (term_id),
  constraint fk_timetables_section foreign key (section_id) references sections (id),
  constraint fk_timetables_term foreign key (term_id) references terms (id)
) character set utf8mb4;

-- weekday: 0 for Monday. The three unique keys keep a section, a teacher and a room from being in two places. A course
-- section that gets another teacher takes its lessons along.
create table if not exists lessons (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  timetable_id bigint not null,
  term_id bigint not null,
  section_id bigint not null,
  weekday tinyint not null,
  period_id bigint not null,
  course_section_id bigint not null,
  teacher_id bigint not null,
  room_id bigint null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_lessons_section (term_id, section_id, weekday, period_id),
  unique key uk_lessons_teacher (term_id, teacher_id, weekday, period_id),
  unique key uk_lessons_room (term_id, room_id, weekday, period_id),
  key ix_lessons_timetable (timetable_id, section_id, term_id),
  key ix_lessons_course_section (course_section_id, term_id, section_id, teacher_id),
  key ix_lessons_period (period_id),
  key ix_lessons_room (room_id),
  constraint fk_lessons_timetable foreign key (timetable_id, section_id, term_id)
    references timetables (id, section_id, term_id),
  constraint fk_lessons_course_section foreign key (course_section_id, term_id, section_id, teacher_id)
    references course_sections (id, term_id, section_id, teacher_id) on update cascade,
  constraint fk_lessons_period foreign key (period_id) references periods (id),
  constraint fk_lessons_room foreign key (room_id) references rooms (id)
) character set utf8mb4;

set @change = if(
  exists (
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'teachers' and column_name = 'qualifications'),
  'do 0',
  'alter table teachers
      add column qualifications varchar(2000) null,
      add column employed_from date null,
      add column employed_to date null,
      add column home_section_id bigint null,
      add key ix_teachers_home_section (home_section_id),
      add constraint fk_teachers_home_section foreign key (home_section_id) references sections (id)');
prepare change_once from @change;
execute change_once;
deallocate prepare change_once;

create table if not exists teacher_subjects (
  teacher_id bigint not null,
  subject_id bigint not null,
  primary key (teacher_id, subject_id),
  key ix_teacher_subjects_subject (subject_id),
  constraint fk_teacher_subjects_teacher foreign key (teacher_id) references teachers (id),
  constraint fk_teacher_subjects_subject foreign key (subject_id) references subjects (id)
) character set utf8mb4;

-- The teaching assignments, which V4 drops, go on as course sections: of a course for each subject and grade level, in
-- each term of the section's year. A year without terms gets one.
insert into terms (academic_year_id, name, starts_on, ends_on, created_at, created_by, updated_at, updated_by)
select y.id, 'Whole year', y.starts_on, y.ends_on, utc_timestamp(6), 'system', utc_timestamp(6), 'system'
from academic_years y
where not exists (select 1 from terms t where t.academic_year_id = y.id)
  and exists (
    select 1 from teaching_assignments a join sections s on s.id = a.section_id where s.academic_year_id = y.id);

insert into subjects (name, created_at, created_by, updated_at, updated_by)
select min(a.subject), utc_timestamp(6), 'system', utc_timestamp(6), 'system'
from teaching_assignments a
group by a.subject;

insert into courses (subject_id, grade_level_id, name, credits, created_at, created_by, updated_at, updated_by)
select j.id, s.grade_level_id, j.name, 1, utc_timestamp(6), 'system', utc_timestamp(6), 'system'
from teaching_assignments a
join sections s on s.id = a.section_id
join subjects j on j.name = a.subject
group by j.id, s.grade_level_id, j.name;

insert into course_sections
  (course_id, section_id, term_id, teacher_id, created_at, created_by, updated_at, updated_by)
select c.id, s.id, t.id, a.teacher_id, a.created_at, a.created_by, a.updated_at, a.updated_by
from teaching_assignments a
join sections s on s.id = a.section_id
join subjects j on j.name = a.subject
join courses c on c.subject_id = j.id and c.grade_level_id = s.grade_level_id
join terms t on t.academic_year_id = s.academic_year_id;

insert into teacher_subjects (teacher_id, subject_id)
select distinct a.teacher_id, j.id
from teaching_assignments a
join subjects j on j.name = a.subject;
