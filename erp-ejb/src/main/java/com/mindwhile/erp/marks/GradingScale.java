package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.PageRequest;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** How percentages become grades and grade points. */
@Entity
@Table(name = "grading_scales")
class GradingScale extends AuditedEntity {

  @Column(nullable = false)
  private String name;

  @ElementCollection
  @CollectionTable(
      name = "grading_scale_bands",
      joinColumns = @JoinColumn(name = "grading_scale_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = PageRequest.MAX_SIZE)
  private List<GradeBand> bands = new ArrayList<>();

  protected GradingScale() {}

  GradingScale(GradingScaleInput input) {
    describe(input);
  }

  /**
   * Takes over what the school lays down.
   *
   * @throws com.mindwhile.erp.shared.RuleBrokenException if these bands make no scale
   */
  final void describe(GradingScaleInput input) {
    name = input.name().strip();
    List<GradeBand> laidDown = GradeBands.of(input.bands()).bands();
    if (!bands.equals(laidDown)) {
      bands.clear();
      bands.addAll(laidDown);
    }
  }

  String name() {
    return name;
  }

  GradeBands bands() {
    return new GradeBands(bands);
  }

  GradingScaleView view() {
    return new GradingScaleView(
        id(), version(), name, bands.stream().map(GradeBand::view).toList());
  }
}
