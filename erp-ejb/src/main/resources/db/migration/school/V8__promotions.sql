-- The year's end: who goes on, stays or leaves, section by section. Runs again if it broke.

-- section_id: of that section alone; of the whole school if null. effective_on: the first day students are no longer in
-- their old sections.
create table if not exists promotions (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  from_academic_year_id bigint not null,
  to_academic_year_id bigint not null,
  section_id bigint null,
  effective_on date not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_promotions_from (from_academic_year_id),
  key ix_promotions_to (to_academic_year_id),
  key ix_promotions_section (section_id),
  constraint fk_promotions_from foreign key (from_academic_year_id) references academic_years (id),
  constraint fk_promotions_to foreign key (to_academic_year_id) references academic_years (id),
  constraint fk_promotions_section foreign key (section_id) references sections (id)
) character set utf8mb4;

-- to_section_id: where students go unless decided otherwise. status: PLANNED, DONE, UNDONE
create table if not exists promotion_sections (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  promotion_id bigint not null,
  section_id bigint not null,
  to_section_id bigint null,
  final_grade boolean not null,
  status varchar(10) not null,
  done_at datetime(6) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_promotion_sections (promotion_id, section_id),
  key ix_promotion_sections_section (section_id, status),
  key ix_promotion_sections_to (to_section_id),
  constraint fk_promotion_sections_promotion foreign key (promotion_id) references promotions (id),
  constraint fk_promotion_sections_section foreign key (section_id) references sections (id),
  constraint fk_promotion_sections_to foreign key (to_section_id) references sections (id)
) character set utf8mb4;

-- outcome: PROMOTE, REPEAT, GRADUATE, LEAVE. The last three columns say what was done, so that it can be taken back.
create table if not exists promotion_students (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  promotion_id bigint not null,
  section_id bigint not null,
  student_id bigint not null,
  outcome varchar(10) not null,
  to_section_id bigint null,
  note varchar(255) null,
  enrollment_id bigint null,
  next_enrollment_id bigint null,
  status_before varchar(20) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_promotion_students (promotion_id, student_id),
  key ix_promotion_students_section (promotion_id, section_id, outcome),
  key ix_promotion_students_student (student_id),
  key ix_promotion_students_of_section (section_id),
  key ix_promotion_students_to (to_section_id),
  key ix_promotion_students_enrollment (enrollment_id),
  key ix_promotion_students_next (next_enrollment_id),
  constraint fk_promotion_students_promotion foreign key (promotion_id) references promotions (id),
  constraint fk_promotion_students_section foreign key (section_id) references sections (id),
  constraint fk_promotion_students_student foreign key (student_id) references students (id),
  constraint fk_promotion_students_to foreign key (to_section_id) references sections (id),
  constraint fk_promotion_students_enrollment foreign key (enrollment_id) references enrollments (id),
  constraint fk_promotion_students_next foreign key (next_enrollment_id) references enrollments (id)
) character set utf8mb4;
