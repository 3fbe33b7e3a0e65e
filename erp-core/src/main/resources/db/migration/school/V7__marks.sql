-- What students achieve: scales, what counts how much, assessments and their marks, results as they were published,
-- report cards; and jobs, the work that is done behind a request.

create table grading_scales (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(60) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_grading_scales_name (name)
) character set utf8mb4;

-- lower_bound: the least percentage that is still in the band; the last band begins at 0
create table grading_scale_bands (
  grading_scale_id bigint not null,
  position int not null,
  grade varchar(10) not null,
  points decimal(5,2) not null,
  lower_bound decimal(5,2) not null,
  primary key (grading_scale_id, position),
  constraint fk_grading_scale_bands_scale foreign key (grading_scale_id) references grading_scales (id)
) character set utf8mb4;

insert into grading_scales (name, created_at, created_by, updated_at, updated_by)
values ('Letters', utc_timestamp(6), 'system', utc_timestamp(6), 'system');

insert into grading_scale_bands (grading_scale_id, position, grade, points, lower_bound)
select s.id, 0, 'A', 4, 90 from grading_scales s
union all select s.id, 1, 'B', 3, 80 from grading_scales s
union all select s.id, 2, 'C', 2, 70 from grading_scales s
union all select s.id, 3, 'D', 1, 60 from grading_scales s
union all select s.id, 4, 'F', 0, 0 from grading_scales s;

-- how a course is marked; changes and so its version go up with its categories
create table course_gradings (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  course_id bigint not null,
  grading_scale_id bigint not null,
  changes int not null default 0,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_course_gradings_course (course_id),
  key ix_course_gradings_scale (grading_scale_id),
  constraint fk_course_gradings_course foreign key (course_id) references courses (id),
  constraint fk_course_gradings_scale foreign key (grading_scale_id) references grading_scales (id)
) character set utf8mb4;

-- weight: in per cent; those of a course add up to 100
create table assessment_categories (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  course_grading_id bigint not null,
  position int not null,
  name varchar(60) not null,
  weight decimal(5,2) not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_assessment_categories_grading (course_grading_id, position),
  constraint fk_assessment_categories_grading foreign key (course_grading_id) references course_gradings (id)
) character set utf8mb4;

-- changes and so its version go up with its marks
create table assessments (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  course_section_id bigint not null,
  category_id bigint not null,
  name varchar(100) not null,
  max_marks decimal(7,2) not null,
  held_on date not null,
  changes int not null default 0,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_assessments_name (course_section_id, name),
  key ix_assessments_held_on (held_on, id),
  key ix_assessments_name (name, id),
  key ix_assessments_category (category_id),
  constraint fk_assessments_course_section foreign key (course_section_id) references course_sections (id),
  constraint fk_assessments_category foreign key (category_id) references assessment_categories (id)
) character set utf8mb4;

-- status: SCORED with marks, EXCUSED or ABSENT without; course_section_id is the assessment's
create table assessment_marks (
  id bigint not null auto_increment primary key,
  assessment_id bigint not null,
  course_section_id bigint not null,
  student_id bigint not null,
  status varchar(10) not null,
  marks decimal(7,2) null,
  note varchar(255) null,
  unique key uk_assessment_marks (assessment_id, student_id),
  key ix_assessment_marks_course_section (course_section_id, student_id),
  key ix_assessment_marks_student (student_id, course_section_id),
  constraint ck_assessment_marks check ((status = 'SCORED') = (marks is not null)),
  constraint fk_assessment_marks_assessment foreign key (assessment_id) references assessments (id),
  constraint fk_assessment_marks_course_section foreign key (course_section_id) references course_sections (id),
  constraint fk_assessment_marks_student foreign key (student_id) references students (id)
) character set utf8mb4;

-- append-only: each mark as it was set and corrected
create table assessment_mark_changes (
  id bigint not null auto_increment primary key,
  assessment_id bigint not null,
  student_id bigint not null,
  at datetime(6) not null,
  actor varchar(255) not null,
  request_id varchar(64) null,
  status_before varchar(10) null,
  marks_before decimal(7,2) null,
  status_after varchar(10) not null,
  marks_after decimal(7,2) null,
  note varchar(255) null,
  key ix_assessment_mark_changes_assessment (assessment_id, id),
  key ix_assessment_mark_changes_student (student_id, id),
  constraint fk_assessment_mark_changes_assessment foreign key (assessment_id) references assessments (id),
  constraint fk_assessment_mark_changes_student foreign key (student_id) references students (id)
) character set utf8mb4;

-- append-only: that the results of a course section were published, and what counted how much then
create table result_publications (
  id bigint not null auto_increment primary key,
  course_section_id bigint not null,
  number int not null,
  scale varchar(60) not null,
  published_at datetime(6) not null,
  published_by varchar(255) not null,
  unique key uk_result_publications (course_section_id, number),
  constraint fk_result_publications_course_section foreign key (course_section_id) references course_sections (id)
) character set utf8mb4;

create table result_publication_bands (
  result_publication_id bigint not null,
  position int not null,
  grade varchar(10) not null,
  points decimal(5,2) not null,
  lower_bound decimal(5,2) not null,
  primary key (result_publication_id, position),
  constraint fk_result_publication_bands foreign key (result_publication_id) references result_publications (id)
) character set utf8mb4;

create table result_publication_weights (
  result_publication_id bigint not null,
  position int not null,
  category varchar(60) not null,
  weight decimal(5,2) not null,
  primary key (result_publication_id, position),
  constraint fk_result_publication_weights foreign key (result_publication_id) references result_publications (id)
) character set utf8mb4;

-- append-only: results as they were published. fraction: the percentage before it was rounded. Without a percentage the
-- student was excused from everything.
create table results (
  id bigint not null auto_increment primary key,
  result_publication_id bigint not null,
  course_section_id bigint not null,
  course_id bigint not null,
  section_id bigint not null,
  term_id bigint not null,
  academic_year_id bigint not null,
  student_id bigint not null,
  subject varchar(100) not null,
  course varchar(100) not null,
  teacher varchar(201) not null,
  credits decimal(5,2) not null,
  fraction varchar(1000) null,
  percentage decimal(5,2) null,
  grade varchar(10) null,
  points decimal(5,2) null,
  rank_in_course int null,
  ranked int not null,
  unique key uk_results (result_publication_id, student_id),
  key ix_results_student (student_id, term_id),
  key ix_results_section (section_id, term_id, student_id),
  key ix_results_course_section (course_section_id),
  key ix_results_course (course_id),
  key ix_results_term (term_id, student_id, result_publication_id),
  key ix_results_year (academic_year_id, student_id, result_publication_id),
  constraint fk_results_publication foreign key (result_publication_id) references result_publications (id),
  constraint fk_results_course_section foreign key (course_section_id) references course_sections (id),
  constraint fk_results_course foreign key (course_id) references courses (id),
  constraint fk_results_section foreign key (section_id) references sections (id),
  constraint fk_results_term foreign key (term_id) references terms (id),
  constraint fk_results_year foreign key (academic_year_id) references academic_years (id),
  constraint fk_results_student foreign key (student_id) references students (id)
) character set utf8mb4;

-- how far the marks of a course section are; result_publication_id: the results that count, null unless PUBLISHED
create table gradebooks (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  course_section_id bigint not null,
  status varchar(10) not null,
  result_publication_id bigint null,
  publications int not null default 0,
  submitted_at datetime(6) null,
  submitted_by varchar(255) null,
  published_at datetime(6) null,
  published_by varchar(255) null,
  reopened_at datetime(6) null,
  reopened_by varchar(255) null,
  reason varchar(500) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_gradebooks_course_section (course_section_id),
  unique key uk_gradebooks_publication (result_publication_id),
  constraint ck_gradebooks check ((status = 'PUBLISHED') = (result_publication_id is not null)),
  constraint fk_gradebooks_course_section foreign key (course_section_id) references course_sections (id),
  constraint fk_gradebooks_publication foreign key (result_publication_id) references result_publications (id)
) character set utf8mb4;

-- average: of the percentages, by credits; gpa: of the grade points, by credits
create table report_cards (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  student_id bigint not null,
  section_id bigint not null,
  term_id bigint not null,
  status varchar(10) not null,
  remarks varchar(2000) null,
  average decimal(5,2) null,
  gpa decimal(5,2) null,
  rank_in_section int null,
  ranked int not null,
  enrolled_days int not null,
  present int not null,
  late int not null,
  absent int not null,
  excused int not null,
  generated_at datetime(6) not null,
  published_at datetime(6) null,
  published_by varchar(255) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_report_cards (student_id, term_id),
  key ix_report_cards_section (section_id, term_id, student_id),
  key ix_report_cards_term (term_id, id, student_id),
  key ix_report_cards_status (status, id, student_id),
  constraint fk_report_cards_student foreign key (student_id) references students (id),
  constraint fk_report_cards_section foreign key (section_id) references sections (id),
  constraint fk_report_cards_term foreign key (term_id) references terms (id)
) character set utf8mb4;

create table report_card_results (
  report_card_id bigint not null,
  position int not null,
  result_id bigint not null,
  primary key (report_card_id, position),
  key ix_report_card_results_result (result_id),
  constraint fk_report_card_results_card foreign key (report_card_id) references report_cards (id),
  constraint fk_report_card_results_result foreign key (result_id) references results (id)
) character set utf8mb4;

-- owner: kind and id of the account that asked for it; subject: what it is about, as the work itself writes it; last_item:
-- the last one done, behind which a restart goes on; runs: how often it was begun; lease_until: until when the node that
-- runs it has to say that it still does
create table jobs (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(60) not null,
  status varchar(10) not null,
  owner varchar(40) not null,
  subject varchar(2000) not null,
  runs int not null default 1,
  total int not null default 0,
  done int not null default 0,
  last_item bigint not null default 0,
  started_at datetime(6) null,
  ended_at datetime(6) null,
  lease_until datetime(6) null,
  error varchar(500) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_jobs_owner (owner, id)
) character set utf8mb4;

-- what a job has made for its owner to fetch
create table job_files (
  job_id bigint not null primary key,
  file_name varchar(100) not null,
  media_type varchar(100) not null,
  content mediumblob not null,
  constraint fk_job_files_job foreign key (job_id) references jobs (id)
) character set utf8mb4;
