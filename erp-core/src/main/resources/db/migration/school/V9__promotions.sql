-- Year end: which students go from which section of a year to which of the next, as planned, carried out and taken back.

-- step: what was done last (APPLY, UNDO); working_until: from when on a run without a sign of life is interrupted;
-- changes: makes the version go up with the plan
create table promotions (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  academic_year_id bigint not null,
  to_academic_year_id bigint not null,
  status varchar(20) not null,
  step varchar(10) null,
  changes int not null default 0,
  started_at datetime(6) null,
  ended_at datetime(6) null,
  working_until datetime(6) null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  key ix_promotions_academic_year (academic_year_id, id),
  key ix_promotions_to_academic_year (to_academic_year_id),
  key ix_promotions_status (status, id),
  constraint fk_promotions_academic_year foreign key (academic_year_id) references academic_years (id),
  constraint fk_promotions_to_academic_year foreign key (to_academic_year_id) references academic_years (id)
) character set utf8mb4;

-- decision, to_section_id: what is usual for the section's students; promoted_section_id: the section while it is
-- promoted, so that it is so once; exit_date, entry_date: of the enrolments that were ended and made
create table promotion_sections (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  promotion_id bigint not null,
  section_id bigint not null,
  decision varchar(20) not null,
  to_section_id bigint null,
  status varchar(20) not null,
  changes int not null default 0,
  detail varchar(1000) null,
  exit_date date null,
  entry_date date null,
  promoted_at datetime(6) null,
  promoted_section_id bigint null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_promotion_sections (promotion_id, section_id),
  unique key uk_promotion_sections_promoted (promoted_section_id),
  key ix_promotion_sections_section (section_id),
  key ix_promotion_sections_to_section (to_section_id),
  constraint fk_promotion_sections_promotion foreign key (promotion_id) references promotions (id) on delete cascade,
  constraint fk_promotion_sections_section foreign key (section_id) references sections (id),
  constraint fk_promotion_sections_to_section foreign key (to_section_id) references sections (id)
) character set utf8mb4;

-- enrollment_id: the enrolment that ends; entered_id: the one that was made. No foreign keys: an enrolment can be
-- removed while it is planned for, which the promotion then notices.
create table promotion_students (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  promotion_id bigint not null,
  section_id bigint not null,
  student_id bigint not null,
  enrollment_id bigint not null,
  decision varchar(20) not null,
  to_section_id bigint null,
  reason varchar(100) null,
  excepted boolean not null default false,
  entered_id bigint null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_promotion_students (promotion_id, student_id),
  key ix_promotion_students_promotion (promotion_id, id),
  key ix_promotion_students_section (promotion_id, section_id, decision, to_section_id),
  key ix_promotion_students_student (student_id),
  key ix_promotion_students_to_section (to_section_id),
  constraint fk_promotion_students_section foreign key (promotion_id, section_id)
    references promotion_sections (promotion_id, section_id) on delete cascade,
  constraint fk_promotion_students_student foreign key (student_id) references students (id),
  constraint fk_promotion_students_to_section foreign key (to_section_id) references sections (id)
) character set utf8mb4;
