package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The categories of a course's grading. */
@ApplicationScoped
class CategoryRows {

  @Inject @SchoolDatabase private EntityManager database;

  /** The categories, in their order. */
  List<AssessmentCategory> of(long courseGradingId) {
    return database
        .createQuery(
            "select c from AssessmentCategory c where c.courseGradingId = :grading"
                + " order by c.position, c.id",
            AssessmentCategory.class)
        .setParameter("grading", courseGradingId)
        .getResultList();
  }

  /**
   * Makes these the categories there are.
   *
   * @throws ConflictException if one is left out that has assessments
   * @throws RuleBrokenException if one is named that is not of this course
   */
  void write(long courseGradingId, List<CategoryInput> input) {
    Map<Long, AssessmentCategory> left = new HashMap<>();
    of(courseGradingId).forEach(category -> left.put(category.id(), category));
    for (int position = 0; position < input.size(); position++) {
      CategoryInput category = input.get(position);
      if (category.id() == null) {
        database.persist(new AssessmentCategory(courseGradingId, position, category));
      } else {
        AssessmentCategory known = left.remove(category.id());
        if (known == null) {
          throw new RuleBrokenException("There is no such category: categories[" + position + "]");
        }
        known.describe(position, category);
      }
    }
    requireUnused(left.values());
    left.values().forEach(database::remove);
    database.flush();
  }

  private void requireUnused(Collection<AssessmentCategory> categories) {
    if (categories.isEmpty()) {
      return;
    }
    boolean used =
        !database
            .createQuery(
                "select 1 from Assessment a where a.categoryId in (:categories)", Integer.class)
            .setParameter("categories", categories.stream().map(AssessmentCategory::id).toList())
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (used) {
      throw new ConflictException("A category that is left out has assessments");
    }
  }
}
