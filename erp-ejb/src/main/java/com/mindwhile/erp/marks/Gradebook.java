package com.mindwhile.erp.marks;

import com.mindwhile.erp.courses.CourseSectionView;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** How far the marks of a course section are, and which of its publications counts. */
@Entity
@Table(name = "gradebooks")
class Gradebook extends AuditedEntity {

  @Column(name = "course_section_id", nullable = false, updatable = false)
  private long courseSectionId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private GradebookStatus status = GradebookStatus.DRAFT;

  @Column(name = "result_publication_id")
  private Long publicationId;

  @Column(nullable = false)
  private int publications;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private String publishedBy;

  @Column(name = "reopened_at")
  private Instant reopenedAt;

  @Column(name = "reopened_by")
  private String reopenedBy;

  private String reason;

  protected Gradebook() {}

  Gradebook(long courseSectionId) {
    this.courseSectionId = courseSectionId;
  }

  /**
   * Checks that marks can be entered.
   *
   * @throws ConflictException if not
   */
  void requireOpen() {
    if (!status.isOpen()) {
      throw new ConflictException("The marks are " + status + "; they have to be reopened first");
    }
  }

  /** The teacher is done. */
  void submit(String by, Instant at) {
    status = status.to(GradebookStatus.SUBMITTED);
    submittedBy = by;
    submittedAt = at;
  }

  /**
   * Checks that results can be published.
   *
   * @throws ConflictException if nobody has submitted them
   */
  void requireSubmitted() {
    status.to(GradebookStatus.PUBLISHED);
  }

  /** The results of a publication are those that count. */
  void publish(long publication, String by, Instant at) {
    status = status.to(GradebookStatus.PUBLISHED);
    publicationId = publication;
    publications++;
    publishedBy = by;
    publishedAt = at;
  }

  /** The marks are to be corrected: no results count any more. */
  void reopen(String why, String by, Instant at) {
    status = status.to(GradebookStatus.REOPENED);
    publicationId = null;
    reason = why.strip();
    reopenedBy = by;
    reopenedAt = at;
  }

  GradebookStatus status() {
    return status;
  }

  Long publicationId() {
    return publicationId;
  }

  int publications() {
    return publications;
  }

  GradebookView view(CourseSectionView taught, List<CourseResultView> results) {
    return new GradebookView(
        courseSectionId,
        version(),
        taught.course(),
        taught.gradeLevel(),
        taught.sectionName(),
        taught.termId(),
        status,
        submittedAt,
        submittedBy,
        publishedAt,
        publishedBy,
        reopenedAt,
        reopenedBy,
        reason,
        results);
  }
}
