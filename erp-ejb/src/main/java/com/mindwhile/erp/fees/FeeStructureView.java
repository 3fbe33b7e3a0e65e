package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Versioned;
import java.util.List;

/** What a grade level pays in a year. */
public record FeeStructureView(
    long id,
    int version,
    long academicYearId,
    long gradeLevelId,
    String name,
    List<InstalmentView> instalments)
    implements Versioned {

  public FeeStructureView {
    instalments = List.copyOf(instalments);
  }
}
