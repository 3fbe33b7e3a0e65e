package com.mindwhile.erp.imports;

import com.mindwhile.erp.guardians.GuardianInput;
import com.mindwhile.erp.guardians.GuardianView;
import com.mindwhile.erp.guardians.Guardians;
import com.mindwhile.erp.guardians.GuardianshipInput;
import com.mindwhile.erp.guardians.GuardianshipRequest;
import com.mindwhile.erp.guardians.Guardianships;
import com.mindwhile.erp.guardians.Relation;
import com.mindwhile.erp.guardians.StudentGuardian;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The guardians in a student's row. A guardian is known by their e-mail address, or by their
 * telephone number if the row has no address.
 */
@ApplicationScoped
public class GuardianRows {

  private static final int MOST = 3;
  private static final String GUARDIAN = "guardian";
  private static final GuardianInput NOBODY = new GuardianInput(null, null, null, null, null);

  @Inject private Guardians guardians;
  @Inject private Guardianships links;

  /**
   * What is to become of a guardian.
   *
   * @param known who they are; null for somebody new
   * @param link how they are linked to the student; null if not
   */
  private record Plan(
      GuardianView known, GuardianInput input, StudentGuardian link, GuardianshipInput terms) {

    Long id() {
      return known == null ? null : known.id();
    }

    boolean isOf(long guardian) {
      return known != null && known.id() == guardian;
    }
  }

  /** What is to become of a row's guardians. */
  static final class Plans {

    private final List<Plan> all;

    private Plans(List<Plan> all) {
      this.all = all;
    }
  }

  /** The names of the columns there can be. */
  static List<String> columns() {
    List<String> fields = new ArrayList<>(List.of("firstName", "lastName", "email", "phone"));
    fields.addAll(AddressCells.FIELDS);
    fields.addAll(List.of("relation", "contactPriority", "maySeeData", "mayCollect"));
    return IntStream.rangeClosed(1, MOST)
        .boxed()
        .flatMap(number -> fields.stream().map(field -> Cells.column(GUARDIAN + number, field)))
        .toList();
  }

  /**
   * Reads them, and notes what is wrong.
   *
   * @param studentId null for a new student
   */
  Plans read(Cells row, Long studentId) {
    List<Plan> plans = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int number = 1; number <= MOST; number++) {
      String prefix = GUARDIAN + number;
      if (row.hasAny(prefix)) {
        String email = row.text(prefix + "Email", null);
        String phone = row.text(prefix + "Phone", null);
        String column = prefix + (email == null && phone != null ? "Phone" : "Email");
        String key = email == null ? phone : email;
        GuardianView known = known(row, column, email, phone);
        if (key == null) {
          row.refuse(column, "REQUIRED", "or telephone number is needed to know who it is");
        } else if (!keys.add(key.toLowerCase(Locale.ROOT)) || isAmong(plans, known)) {
          row.refuse(column, "DUPLICATE", "is that of another guardian in this row");
        }
        plans.add(read(row, prefix, number, studentId, known));
      }
    }
    return new Plans(plans);
  }

  /** Somebody can be known by the address at one place and by the number at another. */
  private static boolean isAmong(List<Plan> plans, GuardianView known) {
    return known != null && plans.stream().anyMatch(plan -> plan.isOf(known.id()));
  }

  private GuardianView known(Cells row, String column, String email, String phone) {
    List<GuardianView> known =
        email != null
            ? guardians.withEmail(email)
            : phone == null ? List.of() : guardians.withPhone(phone);
    if (known.size() > 1) {
      row.refuse(column, "AMBIGUOUS", "is that of several guardians");
    }
    return known.size() == 1 ? known.get(0) : null;
  }

  private Plan read(Cells row, String prefix, int number, Long studentId, GuardianView known) {
    GuardianInput before = known == null ? NOBODY : input(known);
    GuardianInput input =
        new GuardianInput(
            row.text(prefix + "FirstName", before.firstName()),
            row.text(prefix + "LastName", before.lastName()),
            row.text(prefix + "Email", before.email()),
            row.text(prefix + "Phone", before.phone()),
            AddressCells.read(row, prefix, before.address()));
    row.check(input, prefix);
    StudentGuardian link =
        known == null || studentId == null
            ? null
            : links.linkOf(studentId, known.id()).orElse(null);
    GuardianshipInput agreed =
        link == null ? new GuardianshipInput(null, number, null, null) : terms(link);
    GuardianshipInput terms =
        new GuardianshipInput(
            row.oneOf(Relation.class, prefix + "Relation", agreed.relation()),
            row.number(prefix + "ContactPriority", agreed.contactPriority()),
            row.flag(prefix + "MaySeeData", agreed.maySeeData()),
            row.flag(prefix + "MayCollect", agreed.mayCollect()));
    row.check(terms, prefix);
    return new Plan(known, input, link, terms);
  }

  private static GuardianInput input(GuardianView known) {
    return new GuardianInput(
        known.firstName(), known.lastName(), known.email(), known.phone(), known.address());
  }

  private static GuardianshipInput terms(StudentGuardian link) {
    return new GuardianshipInput(
        link.relation(), link.contactPriority(), link.maySeeData(), link.mayCollect());
  }

  /** Gives a student who was made in this transaction their guardians. */
  void admit(long studentId, Plans plans) {
    for (Plan plan : plans.all) {
      update(plan);
      links.admit(studentId, plan.id(), plan.input, plan.terms);
    }
  }

  /**
   * Does what is to be done about the guardians of a student.
   *
   * @return whether that was anything
   */
  boolean write(long studentId, Plans plans) {
    // each is done, whether the one before was something new or not
    return plans.all.stream().map(plan -> write(studentId, plan)).reduce(false, Boolean::logicalOr);
  }

  private boolean write(long studentId, Plan plan) {
    boolean updated = update(plan);
    if (plan.link == null) {
      long id = plan.known == null ? guardians.create(plan.input).id() : plan.known.id();
      GuardianshipInput terms = plan.terms;
      links.link(
          studentId,
          new GuardianshipRequest(
              id,
              terms.relation(),
              terms.contactPriority(),
              terms.maySeeData(),
              terms.mayCollect()));
      return true;
    }
    if (plan.terms.equals(terms(plan.link))) {
      return updated;
    }
    links.update(studentId, plan.known.id(), plan.link.version(), plan.terms);
    return true;
  }

  private boolean update(Plan plan) {
    GuardianView known = plan.known;
    if (known == null || plan.input.equals(input(known))) {
      return false;
    }
    int before = known.version();
    return guardians.update(known.id(), before, plan.input).version() != before;
  }
}
