package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.Versioned;
import java.time.Instant;
import java.util.List;

/**
 * A promotion: the plan, and how far it is carried out or taken back. While its sections are gone
 * through it is polled like a job.
 *
 * @param name of the work, as of every job
 * @param step what was begun last; null while nothing was
 * @param done the sections it was done with
 * @param failed the sections something stood against, which say what
 * @param total how many sections it has
 * @param sections the sections that are promoted
 * @param targets the sections the students go to
 */
public record PromotionView(
    long id,
    int version,
    String name,
    long academicYearId,
    String academicYear,
    long toAcademicYearId,
    String toAcademicYear,
    PromotionStatus status,
    PromotionStep step,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    long done,
    long failed,
    long total,
    List<PromotionSectionView> sections,
    List<PromotionSeats> targets)
    implements Versioned {

  /** Copies the lists. */
  public PromotionView {
    sections = List.copyOf(sections);
    targets = List.copyOf(targets);
  }
}
