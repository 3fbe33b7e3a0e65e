package com.mindwhile.erp.imports;

import com.mindwhile.erp.fees.IdempotencyKey;
import com.mindwhile.erp.fees.PaymentInput;
import com.mindwhile.erp.fees.PaymentMethod;
import com.mindwhile.erp.fees.Payments;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.students.KnownStudents;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Payments, such as those a bank tells of. Each is known by its idempotency key, whatever came by
 * REST or by file before: a row that says the same again is not paid twice, and one that says
 * something else is refused. Received today, they go to the invoices due first.
 */
@ApplicationScoped
public class PaymentRows implements RowKind {

  private static final String KEY = "idempotencyKey";
  private static final String STUDENT = "admissionNumber";
  private static final List<String> COLUMNS =
      List.of(KEY, STUDENT, "amount", "method", "reference");

  /** Of a row without a student there is: what is wrong beside that is told as well. */
  private static final long NOBODY = 0;

  @EJB private KnownStudents known;
  @EJB private Payments payments;

  @Override
  public ImportKind kind() {
    return ImportKind.PAYMENTS;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public RowKey key() {
    return RowKey.exactly(KEY);
  }

  @Override
  public Set<Permission> permissions(Collection<String> columns) {
    return Set.of(Permission.FEES_COLLECT);
  }

  /** They hold the sequence of receipts, which every counter waits for. */
  @Override
  public boolean isAlone() {
    return true;
  }

  @Override
  public Runnable holdOf(Collection<String> columns, Supplier<List<Cells>> rows) {
    return payments.holdOf(new NumberLookup<>(STUDENT, rows.get(), known::ids).holders());
  }

  @Override
  public RowTaking begin(List<Cells> rows) {
    NumberLookup<Long> students = new NumberLookup<>(STUDENT, rows, known::ids);
    return row -> take(row, students);
  }

  private RowOutcome take(Cells row, NumberLookup<Long> students) {
    IdempotencyKey key = key(row);
    Long student = students.holder(row);
    if (student == null) {
      row.refuse(STUDENT, "UNKNOWN", "is not the number of a student");
    }
    PaymentInput input =
        new PaymentInput(
            student == null ? Long.valueOf(NOBODY) : student,
            row.decimal("amount", null),
            row.oneOf(PaymentMethod.class, "method", null),
            row.text("reference", null),
            null);
    row.check(input, "");
    if (!row.areFine()) {
      return RowOutcome.FAILED;
    }
    boolean before = payments.isReceived(key);
    payments.receive(key, input);
    return before ? RowOutcome.UNCHANGED : RowOutcome.CREATED;
  }

  /** Null if it is none. */
  private static IdempotencyKey key(Cells row) {
    try {
      return IdempotencyKey.of(row.text(KEY, null));
    } catch (InvalidInputException none) {
      for (FieldViolation each : none.violations()) {
        row.refuse(KEY, each.code(), each.message());
      }
      return null;
    }
  }
}
