package com.mindwhile.erp.school;

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
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** The grade levels of the school. */
@Stateless
public class GradeLevels {

  /** The orders grade levels can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("g.id"),
              "name", List.of("g.name"),
              "position", List.of("g.position", "g.name")),
          "position",
          "g.id");

  private static final PagedQuery<GradeLevel> LIST =
      new PagedQuery<>(GradeLevel.class, "g", "GradeLevel g", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;

  /** The grade levels. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<GradeLevelView> list(PageRequest request) {
    return LIST.page(database, new Conditions(), request).map(GradeLevel::view);
  }

  /**
   * One grade level.
   *
   * @throws NotFoundException if there is none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public GradeLevelView get(long id) {
    return find(id).view();
  }

  /**
   * Makes a grade level.
   *
   * @throws ConflictException if there is one of that name
   */
  public GradeLevelView create(GradeLevelInput input) {
    requireFree(input, 0);
    GradeLevel gradeLevel = new GradeLevel(input);
    database.persist(gradeLevel);
    database.flush();
    return gradeLevel.view();
  }

  /**
   * Writes a grade level down anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if there is another of that name
   */
  public GradeLevelView update(long id, int version, GradeLevelInput input) {
    GradeLevel gradeLevel = find(id);
    gradeLevel.requireVersion(version);
    requireFree(input, id);
    gradeLevel.describe(input);
    database.flush();
    return gradeLevel.view();
  }

  /**
   * Removes a grade level nothing belongs to; what does is found by the database.
   *
   * @throws ConflictException if it has sections
   */
  public void delete(long id, int version) {
    GradeLevel gradeLevel = find(id);
    gradeLevel.requireVersion(version);
    boolean hasSections =
        !database
            .createQuery("select 1 from Section s where s.gradeLevelId = :id", Integer.class)
            .setParameter("id", id)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (hasSections) {
      throw new ConflictException("The grade level has sections");
    }
    database.remove(gradeLevel);
  }

  /**
   * Checks that a grade level somebody is about to refer to exists.
   *
   * @throws RuleBrokenException if not
   */
  public void requireExisting(long id) {
    if (database.find(GradeLevel.class, id) == null) {
      throw new RuleBrokenException("There is no such grade level");
    }
  }

  private GradeLevel find(long id) {
    GradeLevel gradeLevel = database.find(GradeLevel.class, id);
    if (gradeLevel == null) {
      throw new NotFoundException("The grade level");
    }
    return gradeLevel;
  }

  private void requireFree(GradeLevelInput input, long except) {
    Conditions same =
        new Conditions()
            .and("g.name = :name", "name", input.name().strip())
            .and("g.id <> :except", "except", except);
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException("There is a grade level of that name");
    }
  }
}
