package com.mindwhile.erp.marks;

import com.mindwhile.erp.audit.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.hibernate.annotations.Immutable;

/**
 * What a student had reached in a course section when the results were published. It is never
 * changed; the account of the school could not.
 */
@Entity
@Immutable
@NotAudited
@Table(name = "results")
class PublishedResult {

  @jakarta.persistence.Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "result_publication_id", nullable = false, updatable = false)
  private long publicationId;

  @Column(name = "course_section_id", nullable = false, updatable = false)
  private long courseSectionId;

  @Column(name = "course_id", nullable = false, updatable = false)
  private long courseId;

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Column(name = "term_id", nullable = false, updatable = false)
  private long termId;

  @Column(name = "academic_year_id", nullable = false, updatable = false)
  private long academicYearId;

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(nullable = false, updatable = false)
  private String subject;

  @Column(nullable = false, updatable = false)
  private String course;

  @Column(nullable = false, updatable = false)
  private String teacher;

  @Column(nullable = false, updatable = false)
  private BigDecimal credits;

  /** The percentage before it was rounded, such as {@code 200 / 3}. */
  @Column(updatable = false)
  private String fraction;

  @Column(updatable = false)
  private BigDecimal percentage;

  @Column(updatable = false)
  private String grade;

  @Column(updatable = false)
  private BigDecimal points;

  @Column(name = "rank_in_course", updatable = false)
  private Integer rank;

  @Column(nullable = false, updatable = false)
  private int ranked;

  protected PublishedResult() {}

  PublishedResult(long publicationId, TaughtCourse taught, CourseResult result) {
    this.publicationId = publicationId;
    courseSectionId = taught.courseSectionId();
    courseId = taught.courseId();
    sectionId = taught.sectionId();
    termId = taught.termId();
    academicYearId = taught.academicYearId();
    subject = taught.subject();
    course = taught.course();
    teacher = taught.teacher();
    credits = taught.credits();
    studentId = result.studentId();
    fraction = result.fraction() == null ? null : result.fraction().toString();
    percentage = result.percentage();
    grade = result.grade();
    points = result.points();
    rank = result.rank();
    ranked = result.ranked();
  }

  /** The percentage before it was rounded; null if nothing counted. */
  BigFraction fraction() {
    return fraction == null ? null : BigFraction.parse(fraction);
  }

  CourseResult result() {
    return new CourseResult(studentId, fraction(), percentage, grade, points, rank, ranked);
  }

  Transcript.Line line() {
    return new Transcript.Line(courseId, credits, fraction(), points);
  }

  Long id() {
    return id;
  }

  long publicationId() {
    return publicationId;
  }

  long courseId() {
    return courseId;
  }

  long termId() {
    return termId;
  }

  long studentId() {
    return studentId;
  }

  String subject() {
    return subject;
  }

  String course() {
    return course;
  }

  BigDecimal credits() {
    return credits;
  }

  BigDecimal percentage() {
    return percentage;
  }

  TermCourseView view(boolean withRank) {
    return new TermCourseView(
        id,
        courseSectionId,
        courseId,
        subject,
        course,
        teacher,
        credits,
        percentage,
        grade,
        points,
        withRank ? rank : null,
        withRank && rank != null ? ranked : null);
  }
}
