-- When the school teaches (years, terms, holidays, the days of its week) and in which order, groups and rooms.
-- Runs again if it broke: what changes the schema leaves alone what is there (MySQL has no "add column if not exists"),
-- and the rows come last, in one transaction with the note that it ran.

-- school_days: the days of the week the school is open, of MONDAY to SUNDAY, with commas between
set @change = if(
  exists (
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'school_settings' and column_name = 'school_days'),
  'do 0',
  'alter table school_settings
      add column school_days varchar(80) not null default ''MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY'',
      add column attendance_mode varchar(20) not null default ''DAILY'',
      add column grading_mode varchar(20) not null default ''PERCENTAGE'',
      add column ranks_shown boolean not null default false');
prepare change_once from @change;
execute change_once;
deallocate prepare change_once;

-- starts_on and ends_on are the first and the last day, both included, here and below
create table if not exists academic_years (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(60) not null,
  starts_on date not null,
  ends_on date not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_academic_years_name (name),
  unique key uk_academic_years_start (starts_on),
  key ix_academic_years_end (ends_on)
) character set utf8mb4;

create table if not exists terms (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  academic_year_id bigint not null,
  name varchar(60) not null,
  starts_on date not null,
  ends_on date not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_terms_name (academic_year_id, name),
  unique key uk_terms_start (starts_on),
  key ix_terms_end (ends_on),
  constraint fk_terms_academic_year foreign key (academic_year_id) references academic_years (id)
) character set utf8mb4;

create table if not exists holidays (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(100) not null,
  starts_on date not null,
  ends_on date not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_holidays (starts_on, ends_on, name),
  key ix_holidays_end (ends_on)
) character set utf8mb4;

-- position: where it stands among the others; students go on to the next higher one
create table if not exists grade_levels (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(60) not null,
  position int not null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_grade_levels_name (name),
  key ix_grade_levels_position (position, name)
) character set utf8mb4;

create table if not exists rooms (
  id bigint not null auto_increment primary key,
  version int not null default 0,
  name varchar(60) not null,
  building varchar(100) null,
  capacity int null,
  created_at datetime(6) not null,
  created_by varchar(255) not null,
  updated_at datetime(6) not null,
  updated_by varchar(255) not null,
  unique key uk_rooms_name (name)
) character set utf8mb4;

-- V3 makes them obligatory, once every section has them
set @change = if(
  exists (
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'sections' and column_name = 'academic_year_id'),
  'do 0',
  'alter table sections
      add column academic_year_id bigint null after version,
      add column grade_level_id bigint null after academic_year_id,
      add column room_id bigint null');
prepare change_once from @change;
execute change_once;
deallocate prepare change_once;

-- A school that has sections and no years gets one year with one term, from the first enrolment, or else from the
-- beginning of the calendar year, to its end. The office corrects names and days.
insert into academic_years (name, starts_on, ends_on, created_at, created_by, updated_at, updated_by)
select
  case when year(span.starts_on) = year(span.ends_on) then year(span.starts_on)
    else concat(year(span.starts_on), '-', year(span.ends_on)) end,
  span.starts_on, span.ends_on, utc_timestamp(6), 'system', utc_timestamp(6), 'system'
from (
  select
    least(coalesce(min(e.entry_date), utc_date()), makedate(year(utc_date()), 1)) as starts_on,
    makedate(year(utc_date()) + 1, 1) - interval 1 day as ends_on
  from enrollments e
) span
where exists (select 1 from sections);

insert into terms (academic_year_id, name, starts_on, ends_on, created_at, created_by, updated_at, updated_by)
select y.id, 'Whole year', y.starts_on, y.ends_on, utc_timestamp(6), 'system', utc_timestamp(6), 'system'
from academic_years y;

-- ordered by the number in the name, so that Grade 10 follows Grade 9
insert into grade_levels (name, position, created_at, created_by, updated_at, updated_by)
select
  named.name,
  row_number() over (order by coalesce(nullif(regexp_substr(named.name, '[0-9]+'), ''), '0') + 0, named.name),
  utc_timestamp(6), 'system', utc_timestamp(6), 'system'
from (select min(s.grade_level) as name from sections s group by s.grade_level) named;

update sections s
set
  s.academic_year_id = (select y.id from academic_years y),
  s.grade_level_id = (select g.id from grade_levels g where g.name = s.grade_level);
