package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.ProblemType;
import java.util.List;

/** Some rows of what was entered break a rule; nothing was changed. */
public class MarksRefusedException extends DomainException {

  private final transient List<FieldViolation> violations;

  /** For these rows. */
  public MarksRefusedException(List<FieldViolation> violations) {
    super(ProblemType.RULE_BROKEN, "Some marks cannot be entered; nothing was changed");
    this.violations = List.copyOf(violations);
  }

  @Override
  public List<FieldViolation> violations() {
    return violations;
  }
}
