package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.Versioned;
import java.util.List;

/**
 * A scale.
 *
 * @param bands the best first
 */
public record GradingScaleView(long id, int version, String name, List<GradeBandView> bands)
    implements Versioned {

  /** Copies the list. */
  public GradingScaleView {
    bands = List.copyOf(bands);
  }
}
