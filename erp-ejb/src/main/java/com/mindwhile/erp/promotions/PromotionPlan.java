package com.mindwhile.erp.promotions;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out who goes where: the students of a section to the section of the same name in the next
 * grade level, or to its only section; those of the last grade level have finished.
 */
@ApplicationScoped
class PromotionPlan {

  private static final String ROW =
      "select new com.mindwhile.erp.promotions.PromotionPlan$Place(s.id, s.name, g.id, g.position)"
          + " from Section s join GradeLevel g on g.id = s.gradeLevelId";

  /** Those who are in their section on the last day, and of whom nobody knows that they leave. */
  private static final String STUDENTS =
      "insert into promotion_students (promotion_id, section_id, student_id, outcome,"
          + " to_section_id, created_at, created_by, updated_at, updated_by)"
          + " select ps.promotion_id, ps.section_id, e.student_id,"
          + " case when ps.final_grade then 'GRADUATE' else 'PROMOTE' end, ps.to_section_id,"
          + " utc_timestamp(6), p.created_by, utc_timestamp(6), p.created_by"
          + " from promotion_sections ps join promotions p on p.id = ps.promotion_id"
          + " join enrollments e on e.section_id = ps.section_id"
          + " join students s on s.id = e.student_id and s.deleted_at is null"
          + " where ps.promotion_id = ? and ps.section_id = ? and e.exit_date is null"
          + " and e.entry_date < p.effective_on and not exists (select 1"
          + " from promotion_students known where known.promotion_id = ps.promotion_id"
          + " and known.student_id = e.student_id)";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleSections visible;
  @Inject private WorkContext work;

  /** A section as it is looked for. */
  record Place(long id, String name, long gradeLevelId, int position) {}

  /**
   * Plans every section of a promotion.
   *
   * @throws ConflictException if one of the sections is planned or done in another promotion
   * @throws RuleBrokenException if there is no section to plan, or one is to go to a section that
   *     is not of the next year
   */
  void make(Promotion promotion, PromotionInput input) {
    List<Place> sections = sections(input);
    if (sections.isEmpty()) {
      throw new RuleBrokenException("There is no section to promote");
    }
    requireFree(sections);
    Map<Long, Long> moves = moves(input);
    Map<Integer, Map<String, Long>> next = nextByPosition(input.toAcademicYearId());
    TreeMap<Integer, Map<String, Long>> grades = new TreeMap<>(next);
    Set<Integer> positions = positions();
    for (Place section : sections) {
      boolean last = positions.stream().noneMatch(position -> position > section.position());
      Long target =
          last ? null : moves.getOrDefault(section.id(), usual(section, positions, grades));
      database.persist(new PromotionSection(promotion.id(), section.id(), target, last));
    }
    database.flush();
    sections.forEach(section -> addStudents(promotion.id(), section.id()));
  }

  /** Adds the students of a section who are not in the plan yet. */
  void addStudents(long promotionId, long sectionId) {
    database
        .createNativeQuery(STUDENTS)
        .setParameter(1, promotionId)
        .setParameter(2, sectionId)
        .executeUpdate();
  }

  private List<Place> sections(PromotionInput input) {
    Conditions where =
        new Conditions()
            .and("s.academicYearId = :year", "year", input.fromAcademicYearId())
            .and("s.id = :section", "section", input.sectionId());
    visible.restrict(where, "s.id", Permission.STUDENTS_PROMOTE);
    return where
        .applyTo(database.createQuery(ROW + where.where() + " order by s.id", Place.class))
        .getResultList();
  }

  private void requireFree(List<Place> sections) {
    boolean taken =
        !database
            .createQuery(
                "select ps.id from PromotionSection ps where ps.sectionId in (:sections)"
                    + " and ps.status <> :undone",
                Long.class)
            .setParameter("sections", sections.stream().map(Place::id).toList())
            .setParameter("undone", SectionStatus.UNDONE)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (taken) {
      throw new ConflictException("One of the sections is in another promotion");
    }
  }

  private Map<Long, Long> moves(PromotionInput input) {
    Map<Long, Long> moves = new HashMap<>();
    Set<Long> targets = new HashSet<>();
    for (SectionMove move : input.sections() == null ? List.<SectionMove>of() : input.sections()) {
      moves.put(move.sectionId(), move.toSectionId());
      targets.add(move.toSectionId());
    }
    if (!targets.isEmpty() && countIn(input.toAcademicYearId(), targets) != targets.size()) {
      throw new RuleBrokenException("Students go to sections of the year that follows");
    }
    return moves;
  }

  private long countIn(long year, Set<Long> sections) {
    return database
        .createQuery(
            "select count(*) from Section s where s.academicYearId = :year and s.id in (:ids)",
            Long.class)
        .setParameter("year", year)
        .setParameter("ids", sections)
        .getSingleResult();
  }

  private Map<Integer, Map<String, Long>> nextByPosition(long year) {
    Map<Integer, Map<String, Long>> byPosition = new HashMap<>();
    database
        .createQuery(ROW + " where s.academicYearId = :year", Place.class)
        .setParameter("year", year)
        .getResultStream()
        .forEach(
            place ->
                byPosition
                    .computeIfAbsent(place.position(), first -> new HashMap<>())
                    .put(place.name(), place.id()));
    return byPosition;
  }

  private Set<Integer> positions() {
    return new HashSet<>(
        database.createQuery("select g.position from GradeLevel g", Integer.class).getResultList());
  }

  /** Null if nothing tells which of several it is. */
  private static Long usual(
      Place section, Set<Integer> positions, TreeMap<Integer, Map<String, Long>> grades) {
    int higher =
        positions.stream()
            .filter(position -> position > section.position())
            .min(Integer::compare)
            .orElseThrow();
    Map<String, Long> sections = grades.getOrDefault(higher, Map.of());
    Long only = sections.size() == 1 ? sections.values().iterator().next() : null;
    return sections.getOrDefault(section.name(), only);
  }

  /** Whether the caller may promote every section. */
  boolean reachesWholeSchool() {
    return work.caller().scopes(Permission.STUDENTS_PROMOTE).contains(Scope.ALL);
  }
}
