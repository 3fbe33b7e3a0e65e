package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Promotions as others see them. A promotion is a fixed number of queries, whatever its size. */
@ApplicationScoped
class PromotionViews {

  private static final String NAME = "promote-students";

  private static final PagedQuery<Row> LIST =
      new PagedQuery<>(
          Row.class,
          "new com.mindwhile.erp.promotions.PromotionViews$Row(p, y.name, t.name, t.startsOn,"
              + " (select count(*) from PromotionSection c where c.promotionId = p.id))",
          "Promotion p",
          " join AcademicYear y on y.id = p.academicYearId"
              + " join AcademicYear t on t.id = p.toAcademicYearId",
          Promotions.SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private SeatCount seats;
  @Inject private UndoCheck undo;
  @Inject private SchoolClock clock;

  /** A promotion with what the list adds. */
  record Row(Promotion promotion, String year, String toYear, LocalDate firstDay, long sections) {}

  /** A section with what the lists add. */
  record SectionRow(
      PromotionSection section,
      String gradeLevel,
      String name,
      String toGradeLevel,
      String toName) {}

  /** How many students of a section have the same before them. */
  record Count(long sectionId, PromotionDecision decision, Long toSectionId, long students) {}

  Page<PromotionSummary> list(PromotionFilter filter, PageRequest request) {
    return LIST.page(database, filter.conditions(clock.now()), request).map(this::summary);
  }

  private PromotionSummary summary(Row row) {
    Promotion promotion = row.promotion();
    return new PromotionSummary(
        promotion.id(),
        promotion.version(),
        promotion.academicYearId(),
        row.year(),
        promotion.toAcademicYearId(),
        row.toYear(),
        promotion.statusAt(clock.now()),
        promotion.step(),
        promotion.createdAt(),
        promotion.startedAt(),
        promotion.endedAt(),
        row.sections());
  }

  /**
   * A promotion with its sections.
   *
   * @throws NotFoundException if there is none with that id
   */
  PromotionView promotion(long id) {
    Row row =
        LIST.one(database, new Conditions().and("p.id = :id", "id", id))
            .orElseThrow(() -> new NotFoundException("The promotion"));
    List<Count> counts =
        counts(new Conditions().and("m.promotionId = :promotion", "promotion", id));
    List<SectionRow> rows =
        rows(new Conditions().and("c.promotionId = :promotion", "promotion", id));
    Map<Long, Boolean> open =
        rows.stream()
            .map(SectionRow::section)
            .collect(Collectors.toMap(PromotionSection::sectionId, it -> it.status().isOpen()));
    Map<Long, Long> coming =
        counts.stream()
            .filter(count -> count.toSectionId() != null)
            .collect(
                Collectors.groupingBy(
                    Count::toSectionId,
                    Collectors.summingLong(
                        count -> open.get(count.sectionId()) ? count.students() : 0)));
    Map<Long, List<Count>> ofSection =
        counts.stream().collect(Collectors.groupingBy(Count::sectionId));
    List<PromotionSectionView> sections =
        rows.stream()
            .map(it -> section(it, ofSection.getOrDefault(it.section().sectionId(), List.of())))
            .toList();
    return view(row, sections, seats.of(coming, row.firstDay()));
  }

  private PromotionView view(
      Row row, List<PromotionSectionView> sections, List<PromotionSeats> targets) {
    Promotion promotion = row.promotion();
    PromotionSectionStatus done =
        promotion.step() == PromotionStep.UNDO
            ? PromotionSectionStatus.UNDONE
            : PromotionSectionStatus.PROMOTED;
    return new PromotionView(
        promotion.id(),
        promotion.version(),
        NAME,
        promotion.academicYearId(),
        row.year(),
        promotion.toAcademicYearId(),
        row.toYear(),
        promotion.statusAt(clock.now()),
        promotion.step(),
        promotion.createdAt(),
        promotion.startedAt(),
        promotion.endedAt(),
        sections.stream().filter(section -> section.status() == done).count(),
        sections.stream().filter(section -> section.detail() != null).count(),
        sections.size(),
        sections,
        targets);
  }

  /**
   * A section of a promotion.
   *
   * @throws NotFoundException if the promotion has none with that id
   */
  PromotionSectionView section(long promotionId, long sectionId) {
    SectionRow row =
        rows(
                new Conditions()
                    .and("c.promotionId = :promotion", "promotion", promotionId)
                    .and("c.sectionId = :section", "section", sectionId))
            .stream()
            .findFirst()
            .orElseThrow(() -> new NotFoundException("The section of the promotion"));
    return section(
        row,
        counts(
            new Conditions()
                .and("m.promotionId = :promotion", "promotion", promotionId)
                .and("m.sectionId = :section", "section", sectionId)));
  }

  private PromotionSectionView section(SectionRow row, List<Count> counts) {
    PromotionSection section = row.section();
    return new PromotionSectionView(
        section.sectionId(),
        section.version(),
        row.gradeLevel(),
        row.name(),
        section.status(),
        section.decision(),
        section.toSectionId(),
        row.toGradeLevel(),
        row.toName(),
        students(counts, PromotionDecision.PROMOTE),
        students(counts, PromotionDecision.REPEAT),
        students(counts, PromotionDecision.GRADUATE),
        students(counts, PromotionDecision.LEAVE),
        counts.stream()
            .filter(count -> count.decision().isStaying() && count.toSectionId() == null)
            .mapToLong(Count::students)
            .sum(),
        section.detail(),
        section.promotedAt(),
        section.undoableUntil(undo.window()));
  }

  private static long students(List<Count> counts, PromotionDecision decision) {
    return counts.stream()
        .filter(count -> count.decision() == decision)
        .mapToLong(Count::students)
        .sum();
  }

  private List<SectionRow> rows(Conditions where) {
    return where
        .applyTo(
            database.createQuery(
                "select new com.mindwhile.erp.promotions.PromotionViews$SectionRow(c, g.name,"
                    + " s.name, tg.name, t.name) from PromotionSection c"
                    + " join Section s on s.id = c.sectionId"
                    + " join GradeLevel g on g.id = s.gradeLevelId"
                    + " left join Section t on t.id = c.toSectionId"
                    + " left join GradeLevel tg on tg.id = t.gradeLevelId"
                    + where.where()
                    + " order by g.position, g.name, s.name, s.id",
                SectionRow.class))
        .getResultList();
  }

  private List<Count> counts(Conditions where) {
    return where
        .applyTo(
            database.createQuery(
                "select new com.mindwhile.erp.promotions.PromotionViews$Count(m.sectionId,"
                    + " m.decision, m.toSectionId, count(*)) from PromotionStudent m"
                    + where.where()
                    + " group by m.sectionId, m.decision, m.toSectionId",
                Count.class))
        .getResultList();
  }
}
