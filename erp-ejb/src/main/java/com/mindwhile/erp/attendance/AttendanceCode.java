package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What can be written in a register. Four are built in; a school can have more. */
@Entity
@Table(name = "attendance_codes")
class AttendanceCode extends AuditedEntity {

  @Column(nullable = false)
  private String code;

  @Column(nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private CodeKind kind;

  @Column(name = "built_in", nullable = false, updatable = false)
  private boolean builtIn;

  protected AttendanceCode() {}

  AttendanceCode(AttendanceCodeInput input) {
    code = input.code();
    name = input.name().strip();
    kind = input.kind();
  }

  /**
   * Gets another name.
   *
   * @throws RuleBrokenException if code or kind are to be others: registers have it
   */
  void rename(AttendanceCodeInput input) {
    if (!input.code().equals(code) || input.kind() != kind) {
      throw new RuleBrokenException("Of a code only the name can be changed");
    }
    name = input.name().strip();
  }

  /**
   * Checks that it can be removed.
   *
   * @throws RuleBrokenException if it is built in
   */
  void requireOwn() {
    if (builtIn) {
      throw new RuleBrokenException("A built-in code stays");
    }
  }

  String code() {
    return code;
  }

  CodeKind kind() {
    return kind;
  }

  AttendanceCodeView view() {
    return new AttendanceCodeView(id(), version(), code, name, kind, builtIn);
  }
}
