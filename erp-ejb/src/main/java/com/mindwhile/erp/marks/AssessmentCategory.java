package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What assessments of a course count together, such as tests or homework. */
@Entity
@Table(name = "assessment_categories")
class AssessmentCategory extends AuditedEntity {

  private static final int DECIMALS = 2;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  @Column(name = "course_grading_id", nullable = false, updatable = false)
  private long courseGradingId;

  @Column(nullable = false)
  private int position;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private BigDecimal weight;

  protected AssessmentCategory() {}

  AssessmentCategory(long courseGradingId, int position, CategoryInput input) {
    this.courseGradingId = courseGradingId;
    describe(position, input);
  }

  /** Takes over name, weight and its place among the others. */
  final void describe(int place, CategoryInput input) {
    position = place;
    name = input.name().strip();
    weight = input.weight().setScale(DECIMALS);
  }

  /**
   * Checks that categories make up a course.
   *
   * @throws RuleBrokenException if their weights do not add up to 100, or two have one name or id
   */
  static void requireWhole(List<CategoryInput> categories) {
    BigDecimal sum =
        categories.stream().map(CategoryInput::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(ALL) != 0) {
      throw new RuleBrokenException(
          "The weights add up to " + sum.stripTrailingZeros().toPlainString() + ", not to 100");
    }
    long names =
        categories.stream()
            .map(category -> category.name().strip().toLowerCase(Locale.ROOT))
            .distinct()
            .count();
    if (names < categories.size()) {
      throw new RuleBrokenException("Two categories have the same name");
    }
    List<Long> ids = categories.stream().map(CategoryInput::id).filter(Objects::nonNull).toList();
    if (ids.stream().distinct().count() < ids.size()) {
      throw new RuleBrokenException("A category is there twice");
    }
  }

  String name() {
    return name;
  }

  BigDecimal weight() {
    return weight;
  }

  CategoryView view() {
    return new CategoryView(id(), name, weight);
  }
}
