package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.FieldViolation;
import java.util.List;

/** A teacher, a room or a section would be in two places at once. */
public class TimetableClashException extends ConflictException {

  private final transient List<FieldViolation> clashes;

  TimetableClashException(List<FieldViolation> clashes) {
    super(clashes.get(0).message());
    this.clashes = List.copyOf(clashes);
  }

  @Override
  public List<FieldViolation> violations() {
    return clashes;
  }
}
