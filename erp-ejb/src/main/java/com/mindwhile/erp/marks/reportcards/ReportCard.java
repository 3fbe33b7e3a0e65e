package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.attendance.AttendanceCounts;
import com.mindwhile.erp.marks.TermCourseView;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.PageRequest;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.BatchSize;

/**
 * A student's report card of a term. It refers to results as they were published, which are never
 * changed, and holds the figures beside them.
 */
@Entity
@Table(name = "report_cards")
class ReportCard extends AuditedEntity {

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(name = "section_id", nullable = false)
  private long sectionId;

  @Column(name = "term_id", nullable = false, updatable = false)
  private long termId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private CardStatus status = CardStatus.DRAFT;

  private String remarks;

  private BigDecimal average;
  private BigDecimal gpa;

  @Column(name = "rank_in_section")
  private Integer rank;

  @Column(nullable = false)
  private int ranked;

  @Column(name = "enrolled_days", nullable = false)
  private int enrolledDays;

  @Column(nullable = false)
  private int present;

  @Column(nullable = false)
  private int late;

  @Column(nullable = false)
  private int absent;

  @Column(nullable = false)
  private int excused;

  @Column(name = "generated_at", nullable = false)
  private Instant generatedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private String publishedBy;

  @ElementCollection
  @CollectionTable(name = "report_card_results", joinColumns = @JoinColumn(name = "report_card_id"))
  @OrderColumn(name = "position")
  @Column(name = "result_id", nullable = false)
  @BatchSize(size = PageRequest.MAX_SIZE)
  private List<Long> resultIds = new ArrayList<>();

  protected ReportCard() {}

  ReportCard(long studentId, long termId) {
    this.studentId = studentId;
    this.termId = termId;
  }

  /**
   * Takes over what is published now. A published card whose results are still the same stays as it
   * is; with others it is a draft again.
   */
  final void fill(CardContent content, Instant now) {
    if (isSettledBy(content)) {
      return;
    }
    status = CardStatus.DRAFT;
    publishedAt = null;
    publishedBy = null;
    generatedAt = now;
    sectionId = content.sectionId();
    average = content.average();
    gpa = content.gpa();
    rank = content.rank();
    ranked = content.ranked() == null ? 0 : content.ranked();
    enrolledDays = (int) content.attendance().enrolledDays();
    present = (int) content.attendance().present();
    late = (int) content.attendance().late();
    absent = (int) content.attendance().absent();
    excused = (int) content.attendance().excused();
    if (!resultIds.equals(content.resultIds())) {
      resultIds.clear();
      resultIds.addAll(content.resultIds());
    }
  }

  private boolean isSettledBy(CardContent content) {
    return status == CardStatus.PUBLISHED && resultIds.equals(content.resultIds());
  }

  /** Whether filling it would leave what it says. */
  boolean says(CardContent content) {
    return isSettledBy(content)
        || (sectionId == content.sectionId()
            && resultIds.equals(content.resultIds())
            && isSame(average, content.average())
            && isSame(gpa, content.gpa())
            && Objects.equals(rank, content.rank())
            && ranked == (content.ranked() == null ? 0 : content.ranked())
            && enrolledDays == content.attendance().enrolledDays()
            && present == content.attendance().present()
            && late == content.attendance().late()
            && absent == content.attendance().absent()
            && excused == content.attendance().excused());
  }

  /** Amounts are compared, not their zeros at the end. */
  private static boolean isSame(BigDecimal one, BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  /**
   * Gets what the teacher says.
   *
   * @throws ConflictException if it is published
   */
  void remark(String text) {
    requireDraft();
    remarks = text == null ? null : text.strip();
  }

  /**
   * Is shown to the student and the parents.
   *
   * @throws ConflictException if it is already
   */
  void publish(String by, Instant at) {
    requireDraft();
    status = CardStatus.PUBLISHED;
    publishedBy = by;
    publishedAt = at;
  }

  boolean isDraft() {
    return status == CardStatus.DRAFT;
  }

  private void requireDraft() {
    if (!isDraft()) {
      throw new ConflictException("The report card is published");
    }
  }

  long studentId() {
    return studentId;
  }

  List<Long> resultIds() {
    return List.copyOf(resultIds);
  }

  /**
   * For those who see it.
   *
   * @param ranksShown whether the school shows ranks
   */
  ReportCardView view(CardPerson person, List<TermCourseView> courses, boolean ranksShown) {
    boolean ranks = ranksShown && rank != null;
    return new ReportCardView(
        id(),
        version(),
        studentId,
        person.admissionNumber(),
        person.firstName(),
        person.lastName(),
        sectionId,
        person.gradeLevel(),
        person.sectionName(),
        termId,
        person.term(),
        person.academicYear(),
        status,
        courses,
        average,
        gpa,
        ranks ? rank : null,
        ranks ? ranked : null,
        AttendanceCounts.of(enrolledDays, present, late, absent, excused),
        remarks,
        generatedAt,
        publishedAt);
  }
}
