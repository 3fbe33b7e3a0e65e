package com.mindwhile.erp.school;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** The sections of the school. */
@Stateless
public class Sections {

  /** The orders sections can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("s.id"),
              "gradeLevel", List.of("s.gradeLevel", "s.name"),
              "name", List.of("s.name", "s.gradeLevel")),
          "gradeLevel",
          "s.id");

  private static final PagedQuery<Section> LIST =
      new PagedQuery<>(Section.class, "s", "Section s", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleSections visible;

  /** The sections the caller may see. */
  public Page<SectionView> list(SectionFilter filter, PageRequest request) {
    Conditions where =
        new Conditions()
            .and("s.gradeLevel = :gradeLevel", "gradeLevel", filter.gradeLevel())
            .and("s.name = :name", "name", filter.name());
    visible.restrict(where, "s.id", Permission.COURSES_VIEW);
    return LIST.page(database, where, request).map(Section::view);
  }

  /**
   * One section.
   *
   * @throws NotFoundException if the caller may not see it either
   */
  public SectionView get(long id) {
    return find(id, Permission.COURSES_VIEW).view();
  }

  /**
   * Makes a section.
   *
   * @throws ConflictException if its grade level has one of that name
   */
  public SectionView create(SectionInput input) {
    requireFree(input, 0);
    Section section = new Section(input);
    database.persist(section);
    database.flush();
    return section.view();
  }

  /** Renames a section. */
  public SectionView update(long id, int version, SectionInput input) {
    Section section = find(id, Permission.COURSES_EDIT);
    section.requireVersion(version);
    requireFree(input, id);
    section.rename(input);
    database.flush();
    return section.view();
  }

  /**
   * Removes a section nobody was ever enrolled in or taught.
   *
   * @throws ConflictException if somebody was
   */
  public void delete(long id, int version) {
    Section section = find(id, Permission.COURSES_EDIT);
    section.requireVersion(version);
    if (isUsed("Enrollment", id) || isUsed("TeachingAssignment", id)) {
      throw new ConflictException("The section has enrolments or teachers");
    }
    database.remove(section);
  }

  /**
   * Checks that a section another feature is about to refer to exists.
   *
   * @throws RuleBrokenException if it does not
   */
  public void requireExisting(long id) {
    if (database.find(Section.class, id) == null) {
      throw new RuleBrokenException("There is no such section");
    }
  }

  /**
   * Checks that the caller may reach a section.
   *
   * @throws NotFoundException if not
   */
  public void requireVisible(long id, Permission permission) {
    find(id, permission);
  }

  private Section find(long id, Permission permission) {
    Conditions where = new Conditions().and("s.id = :id", "id", id);
    visible.restrict(where, "s.id", permission);
    return where
        .applyTo(database.createQuery("select s from Section s" + where.where(), Section.class))
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The section"));
  }

  private void requireFree(SectionInput input, long except) {
    long others =
        database
            .createQuery(
                "select count(*) from Section s"
                    + " where s.gradeLevel = :gradeLevel and s.name = :name and s.id <> :except",
                Long.class)
            .setParameter("gradeLevel", input.gradeLevel().strip())
            .setParameter("name", input.name().strip())
            .setParameter("except", except)
            .getSingleResult();
    if (others > 0) {
      throw new ConflictException("The grade level has a section of that name already");
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
