package com.mindwhile.erp.school;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections of the school. */
@Stateless
public class Sections {

  /** The orders sections can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("s.id"),
              "academicYear", List.of("y.startsOn", "g.position", "g.name", "s.name"),
              "gradeLevel", List.of("g.position", "g.name", "s.name"),
              "name", List.of("s.name", "g.position")),
          "gradeLevel",
          "s.id");

  private static final String SECTIONS =
      "Section s join GradeLevel g on g.id = s.gradeLevelId"
          + " join AcademicYear y on y.id = s.academicYearId";

  private static final PagedQuery<SectionView> LIST =
      new PagedQuery<>(
          SectionView.class,
          "new com.mindwhile.erp.school.SectionView(s.id, s.version, s.academicYearId,"
              + " s.gradeLevelId, g.name, s.name, s.roomId)",
          SECTIONS,
          "",
          SORT);

  /** Who charges fees by section, or reports on them, has to find the sections. */
  private static final Set<Permission> VIEW =
      Set.of(Permission.COURSES_VIEW, Permission.FEES_INVOICE, Permission.FEES_REPORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleSections visible;
  @EJB private Settings settings;
  @EJB private AcademicYears years;
  @EJB private GradeLevels gradeLevels;
  @EJB private Rooms rooms;
  @Inject private Event<SectionRemoval> removals;

  /** The sections the caller may see. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<SectionView> list(SectionFilter filter, PageRequest request) {
    Conditions where =
        new Conditions()
            .and("s.academicYearId = :year", "year", filter.academicYearId())
            .and("s.gradeLevelId = :gradeLevelId", "gradeLevelId", filter.gradeLevelId())
            .and("g.name = :gradeLevel", "gradeLevel", filter.gradeLevel())
            .and("s.name = :name", "name", filter.name());
    visible.restrict(where, "s.id", VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * One section.
   *
   * @throws NotFoundException if the caller may not see it either
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SectionView get(long id) {
    return view(id, VIEW);
  }

  /**
   * Makes a section.
   *
   * @throws ConflictException if its grade level has one of that name in that year
   * @throws RuleBrokenException if there is no such year, grade level or room
   */
  public SectionView create(SectionInput input) {
    years.requireExisting(input.academicYearId());
    requireReferences(input);
    requireFree(input, 0);
    Section section = new Section(input);
    database.persist(section);
    database.flush();
    return view(section.id(), Permission.COURSES_EDIT);
  }

  /**
   * Writes a section down anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if the grade level has another of that name in its year, or is to be
   *     another and somebody was enrolled in the section or taught
   * @throws RuleBrokenException if there is no such grade level or room, or the year is another
   */
  public SectionView update(long id, int version, SectionInput input) {
    settings.lock(); // so that nobody is given a place meanwhile who chose it by its grade level
    database.find(Section.class, id, LockModeType.PESSIMISTIC_WRITE);
    Section section = find(id, Permission.COURSES_EDIT);
    section.requireVersion(version);
    requireReferences(input);
    requireFree(input, id);
    if (section.gradeLevelId() != input.gradeLevelId()) {
      requireUnused(id);
    }
    section.describe(input);
    database.flush();
    return view(id, Permission.COURSES_EDIT);
  }

  /**
   * Removes a section nobody was ever enrolled in or taught.
   *
   * @throws ConflictException if somebody was
   */
  public void delete(long id, int version) {
    database.find(Section.class, id, LockModeType.PESSIMISTIC_WRITE);
    Section section = find(id, Permission.COURSES_EDIT);
    section.requireVersion(version);
    requireUnused(id);
    removals.fire(new SectionRemoval(id));
    database.remove(section);
  }

  /**
   * Checks that a section another feature is about to refer to exists.
   *
   * @throws RuleBrokenException if it does not
   */
  public SectionView requireExisting(long id) {
    return LIST.one(database, new Conditions().and("s.id = :id", "id", id))
        .orElseThrow(() -> new RuleBrokenException("There is no such section"));
  }

  /**
   * Keeps a section as it is until the end of the transaction, for who will refer to it. To be
   * called before anything is read.
   */
  public void keep(long id) {
    database
        .createNativeQuery("select id from sections where id = ? lock in share mode")
        .setParameter(1, id)
        .getResultList();
  }

  /**
   * Checks that the caller may reach a section.
   *
   * @throws NotFoundException if not
   */
  public SectionView requireVisible(long id, Permission permission) {
    return view(id, permission);
  }

  private SectionView view(long id, Permission permission) {
    return view(id, Set.of(permission));
  }

  private SectionView view(long id, Set<Permission> permissions) {
    return LIST.one(database, reachable(id, permissions))
        .orElseThrow(() -> new NotFoundException("The section"));
  }

  private Section find(long id, Permission permission) {
    Conditions where = reachable(id, Set.of(permission));
    return where
        .applyTo(database.createQuery("select s from Section s" + where.where(), Section.class))
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The section"));
  }

  private Conditions reachable(long id, Set<Permission> permissions) {
    Conditions where = new Conditions().and("s.id = :id", "id", id);
    visible.restrict(where, "s.id", permissions);
    return where;
  }

  private void requireReferences(SectionInput input) {
    gradeLevels.requireExisting(input.gradeLevelId());
    if (input.roomId() != null) {
      rooms.requireExisting(Set.of(input.roomId()));
    }
  }

  private void requireFree(SectionInput input, long except) {
    long others =
        database
            .createQuery(
                "select count(*) from Section s where s.academicYearId = :year"
                    + " and s.gradeLevelId = :gradeLevel and s.name = :name and s.id <> :except",
                Long.class)
            .setParameter("year", input.academicYearId())
            .setParameter("gradeLevel", input.gradeLevelId())
            .setParameter("name", input.name().strip())
            .setParameter("except", except)
            .getSingleResult();
    if (others > 0) {
      throw new ConflictException(
          "The grade level has a section of that name in that year already");
    }
  }

  private void requireUnused(long id) {
    if (isUsed("Enrollment", id) || isUsed("CourseSection", id)) {
      throw new ConflictException("The section has enrolments or courses");
    }
  }

  private boolean isUsed(String entity, long id) {
    return !database
        .createQuery("select 1 from " + entity + " u where u.sectionId = :id", Integer.class)
        .setParameter("id", id)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
