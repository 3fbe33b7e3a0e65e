package com.mindwhile.erp.it.statements;

import com.mindwhile.erp.bench.StudentRows;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import java.sql.SQLException;

/**
 * Fills the school of the test people, so that no table that grows with a school is a small one.
 */
final class LargeSchool {

  private static final String GUARDIANS =
      """
      insert into guardians (id, first_name, last_name, email, phone, created_at, created_by, updated_at, updated_by)
      select id, concat('Parent', id), last_name, concat('p', email), phone, created_at, created_by, updated_at, updated_by
      from students where id > 100""";
  private static final String LINKS =
      """
      insert into student_guardians (student_id, guardian_id, relation, contact_priority, may_see_data, may_collect,
        created_at, created_by, updated_at, updated_by)
      select id, id, 'MOTHER', 1, true, true, created_at, created_by, updated_at, updated_by
      from guardians where id > 100""";

  private static final String REGISTERS =
      """
      insert into attendance_registers (day, section_id, lesson, marked_at, marked_by, created_at, created_by, updated_at, updated_by)
      select date_add('2026-03-02', interval d.id - 1 day), s.id, '', s.created_at, s.created_by, s.created_at, s.created_by,
        s.updated_at, s.updated_by
      from sections s, sections d where s.id <> 6 and d.id <= 20""";
  private static final String MARKS =
      """
      insert into attendance_marks (register_id, student_id, section_id, day, code_id)
      select r.id, e.student_id, e.section_id, r.day, 1
      from attendance_registers r join enrollments e on e.section_id = r.section_id
      where r.day = '2026-03-02'""";

  private static final String EXCUSES =
      """
      insert into attendance_excuses (student_id, starts_on, ends_on, code_id, created_at, created_by, updated_at, updated_by)
      select s.id, date_add('2026-03-02', interval s.id % 100 day), date_add('2026-03-02', interval s.id % 100 day), c.id,
        s.created_at, s.created_by, s.updated_at, s.updated_by
      from students s, attendance_codes c where c.code = 'E' and s.id > 100 and s.id % 5 = 0""";

  private static final String TEACHERS =
      """
      insert into teachers (employee_number, first_name, last_name, created_at, created_by, updated_at, updated_by)
      select concat('S', id), 'Of', concat('Section', id), created_at, created_by, updated_at, updated_by from sections""";
  private static final String COURSE_SECTIONS =
      """
      insert into course_sections (course_id, section_id, term_id, teacher_id, created_at, created_by, updated_at, updated_by)
      select c.course_id, s.id, c.term_id, t.id, c.created_at, c.created_by, c.updated_at, c.updated_by
      from course_sections c, sections s join teachers t on t.employee_number = concat('S', s.id)
      where c.id = %d and s.id not in (select section_id from course_sections)""";
  private static final String TIMETABLES =
      """
      insert into timetables (section_id, term_id, created_at, created_by, updated_at, updated_by)
      select section_id, term_id, created_at, created_by, updated_at, updated_by
      from course_sections where section_id not in (select section_id from timetables)""";
  private static final String LESSONS =
      """
      insert into lessons (timetable_id, term_id, section_id, weekday, period_id, course_section_id, teacher_id,
        created_at, created_by, updated_at, updated_by)
      select t.id, c.term_id, c.section_id, w.weekday, %d, c.id, c.teacher_id,
        c.created_at, c.created_by, c.updated_at, c.updated_by
      from course_sections c join timetables t on t.section_id = c.section_id and t.term_id = c.term_id,
        (select 0 as weekday union select 1 union select 2 union select 3 union select 4) w
      where c.section_id not in (select section_id from lessons)""";
  private static final String ASSESSMENTS =
      """
      insert into assessments (course_section_id, category_id, name, max_marks, held_on, created_at, created_by, updated_at, updated_by)
      select c.id, a.category_id, a.name, a.max_marks, a.held_on, a.created_at, a.created_by, a.updated_at, a.updated_by
      from assessments a, course_sections c
      where a.id = 1 and c.id not in (select course_section_id from assessments)""";
  private static final String ASSESSMENT_MARKS =
      """
      insert into assessment_marks (assessment_id, course_section_id, student_id, status, marks)
      select a.id, c.id, e.student_id, 'SCORED', 5
      from enrollments e join course_sections c on c.section_id = e.section_id
      join assessments a on a.course_section_id = c.id
      where e.student_id > 100""";
  private static final String PUBLICATIONS =
      """
      insert into result_publications (course_section_id, number, scale, published_at, published_by)
      select c.id, p.number, p.scale, p.published_at, p.published_by
      from result_publications p, course_sections c
      where p.id = 1 and c.id not in (select course_section_id from result_publications)""";
  private static final String BANDS =
      """
      insert into result_publication_bands (result_publication_id, position, grade, points, lower_bound)
      select p.id, b.position, b.grade, b.points, b.lower_bound
      from result_publication_bands b, result_publications p
      where b.result_publication_id = 1
      and p.id not in (select result_publication_id from result_publication_bands)""";
  private static final String GRADEBOOKS =
      """
      insert into gradebooks (course_section_id, status, result_publication_id, publications, published_at, published_by,
        created_at, created_by, updated_at, updated_by)
      select p.course_section_id, 'PUBLISHED', p.id, 1, p.published_at, p.published_by,
        p.published_at, p.published_by, p.published_at, p.published_by
      from result_publications p
      where p.course_section_id not in (select course_section_id from gradebooks)""";
  private static final String RESULTS =
      """
      insert into results (result_publication_id, course_section_id, course_id, section_id, term_id, academic_year_id,
        student_id, subject, course, teacher, credits, fraction, percentage, grade, points, rank_in_course, ranked)
      select p.id, c.id, c.course_id, c.section_id, c.term_id, r.academic_year_id, e.student_id, r.subject, r.course,
        r.teacher, r.credits, r.fraction, r.percentage, r.grade, r.points, 1, 1
      from results r, result_publications p join course_sections c on c.id = p.course_section_id
      join enrollments e on e.section_id = c.section_id
      where r.id = 1 and e.student_id > 100""";
  private static final String REPORT_CARDS =
      """
      insert into report_cards (student_id, section_id, term_id, status, ranked, enrolled_days, present, late, absent,
        excused, generated_at, created_at, created_by, updated_at, updated_by)
      select s.id, e.section_id, r.term_id, if(s.id % 20 = 0, 'DRAFT', 'PUBLISHED'), 0, 0, 0, 0, 0, 0, r.generated_at,
        r.created_at, r.created_by, r.updated_at, r.updated_by
      from report_cards r, students s join enrollments e on e.student_id = s.id where r.id = 1 and s.id > 100""";

  private static final String AUDIT =
      """
      insert into audit_log (at, actor, action, entity, entity_id, after_state, address, request_id)
      select date_add(created_at, interval id second), 'bench', if(id % 5 = 0, 'CREATED', 'UPDATED'),
        if(id % 3 = 0, 'Guardian', 'Student'), id, '{}', '127.0.0.1', concat('r-', id)
      from students where id > 100""";

  private final TestStack stack;
  private final TestPeople people;
  private final TestSchool school;

  LargeSchool(TestStack stack, TestPeople people) {
    this.stack = stack;
    this.people = people;
    this.school = people.school();
  }

  void fill(int students) throws SQLException {
    new StudentRows(stack.erp().databaseServer()).fill(school.databaseName(), students);
    stack
        .database()
        .execute(
            "use " + school.databaseName(),
            GUARDIANS,
            LINKS,
            REGISTERS,
            MARKS,
            EXCUSES,
            TEACHERS,
            COURSE_SECTIONS.formatted(people.id("otherCourseSection")),
            TIMETABLES,
            LESSONS.formatted(people.id("period")),
            ASSESSMENTS,
            ASSESSMENT_MARKS,
            PUBLICATIONS,
            BANDS,
            GRADEBOOKS,
            RESULTS,
            REPORT_CARDS,
            AUDIT,
            "analyze table course_sections, assessments, assessment_marks, gradebooks, results, report_cards",
            "analyze table students, enrollments, sections, guardians, student_guardians,"
                + " attendance_registers, attendance_marks, attendance_excuses, teachers, lessons, audit_log");
  }
}
