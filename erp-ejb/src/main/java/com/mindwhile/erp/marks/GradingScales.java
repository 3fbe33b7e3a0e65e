package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** The grading scales of the school. */
@Stateless
public class GradingScales {

  /** The orders scales can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(Map.of("id", List.of("g.id"), "name", List.of("g.name")), "name", "g.id");

  private static final PagedQuery<GradingScale> LIST =
      new PagedQuery<>(GradingScale.class, "g", "GradingScale g", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;

  /** The scales. */
  public Page<GradingScaleView> list(PageRequest request) {
    return LIST.page(database, new Conditions(), request).map(GradingScale::view);
  }

  /**
   * One scale.
   *
   * @throws NotFoundException if there is none with that id
   */
  public GradingScaleView get(long id) {
    return find(id).view();
  }

  /**
   * Makes a scale.
   *
   * @throws ConflictException if there is one of that name
   * @throws com.mindwhile.erp.shared.RuleBrokenException if these bands make no scale
   */
  public GradingScaleView create(GradingScaleInput input) {
    requireFree(input, 0);
    GradingScale scale = new GradingScale(input);
    database.persist(scale);
    database.flush();
    return scale.view();
  }

  /**
   * Writes a scale down anew. Published results stay as they are.
   *
   * @param version the version the caller saw
   * @throws ConflictException if there is another of that name
   * @throws com.mindwhile.erp.shared.RuleBrokenException if these bands make no scale
   */
  public GradingScaleView update(long id, int version, GradingScaleInput input) {
    GradingScale scale = find(id);
    scale.requireVersion(version);
    requireFree(input, id);
    scale.describe(input);
    database.flush();
    return scale.view();
  }

  /** Removes a scale no course is graded by; those are found by the database. */
  public void delete(long id, int version) {
    GradingScale scale = find(id);
    scale.requireVersion(version);
    database.remove(scale);
  }

  private GradingScale find(long id) {
    GradingScale scale = database.find(GradingScale.class, id);
    if (scale == null) {
      throw new NotFoundException("The grading scale");
    }
    return scale;
  }

  private void requireFree(GradingScaleInput input, long except) {
    Conditions same =
        new Conditions()
            .and("g.name = :name", "name", input.name().strip())
            .and("g.id <> :except", "except", except);
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException("Another grading scale has that name");
    }
  }
}
