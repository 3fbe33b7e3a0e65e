package com.mindwhile.erp.school;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.tenancy.SchoolClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which sections a permission lets the caller reach: those they teach a course or are responsible
 * for ({@code OWN_CLASSES}), those they are enrolled in today ({@code SELF}), those their children
 * are enrolled in today ({@code CHILDREN}, by links that may see data). Says so in JPQL, for every
 * query about sections alike.
 */
@ApplicationScoped
public class VisibleSections {

  /** A teacher of the school, and so no former one, teaches the course section {@code ta}. */
  public static final String TAUGHT_BY_CALLER =
      "CourseSection ta join Teacher ct on ct.id = ta.teacherId"
          + " and ct.deletedAt is null and ct.id = :callerTeacher";

  /** The calling guardian may see the data of the student of {@code g}, who is not deleted. */
  public static final String CHILD_OF_CALLER =
      "Guardianship g join Guardian cg on cg.id = g.guardianId"
          + " and cg.deletedAt is null and cg.id = :callerGuardian and g.maySeeData = true"
          + notDeleted("g");

  /** Selects the section the calling teacher is responsible for. */
  public static final String HOME_OF_CALLER =
      "select ht.homeSectionId as id from Teacher ht where ht.id = :callerTeacher"
          + " and ht.deletedAt is null and ht.homeSectionId is not null";

  private static final String ENROLLED_TODAY = enrolledToday("e");

  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * That an enrolment is running on the day {@code :today}. The exit date is the first day it no
   * longer counts.
   */
  public static String enrolledToday(String alias) {
    return "%1$s.entryDate <= :today and (%1$s.exitDate is null or %1$s.exitDate > :today)"
        .formatted(alias);
  }

  /** That the student of a row has not been deleted, as a join to it. */
  static String notDeleted(String alias) {
    return (" join Student %1$sStudent on %1$sStudent.id = %1$s.studentId"
            + " and %1$sStudent.deletedAt is null")
        .formatted(alias);
  }

  /** Narrows a query to the sections the permission reaches; {@code path} is a section's id. */
  public void restrict(Conditions where, String path, Permission permission) {
    restrict(where, path, Set.of(permission));
  }

  /** Narrows a query to the sections one of the permissions reaches. */
  void restrict(Conditions where, String path, Set<Permission> permissions) {
    reached(where, path, permissions).ifPresent(where::and);
  }

  /** Whether the permission reaches a section, as a JPQL expression; {@code path} is its id. */
  public String isReached(Conditions where, String path, Permission permission) {
    return Conditions.truth(reached(where, path, Set.of(permission)));
  }

  private Optional<String> reached(Conditions where, String path, Set<Permission> permissions) {
    Set<Scope> scopes =
        permissions.stream()
            .flatMap(permission -> work.caller().scopes(permission).stream())
            .collect(Collectors.toSet());
    if (scopes.contains(Scope.ALL)) {
      return Optional.empty();
    }
    List<String> ids = new ArrayList<>();
    if (scopes.contains(Scope.OWN_CLASSES)) {
      ids.addAll(taught(where));
    }
    if (scopes.contains(Scope.SELF)) {
      ids.addAll(attended(where));
    }
    if (scopes.contains(Scope.CHILDREN)) {
      ids.addAll(attendedByChildren(where));
    }
    return Optional.of(Conditions.inAny(path, ids));
  }

  /**
   * Selects the sections the caller teaches or is responsible for; none for who is no teacher. This
   * is the one definition of own classes.
   */
  public List<String> taught(Conditions where) {
    Caller.LinkedPerson person = work.caller().person();
    if (person.teacherId() == null) {
      return List.of();
    }
    where.with("callerTeacher", person.teacherId());
    return List.of("select ta.sectionId as id from " + TAUGHT_BY_CALLER, HOME_OF_CALLER);
  }

  /** Selects the sections the caller is enrolled in today; none for who is no student. */
  public List<String> attended(Conditions where) {
    Caller.LinkedPerson person = work.caller().person();
    if (person.studentId() == null) {
      return List.of();
    }
    where.with("callerStudent", person.studentId()).with("today", clock.today());
    return List.of(
        "select e.sectionId as id from Enrollment e"
            + notDeleted("e")
            + " where e.studentId = :callerStudent and "
            + ENROLLED_TODAY);
  }

  /** Selects the sections the caller's children are enrolled in today. */
  public List<String> attendedByChildren(Conditions where) {
    Caller.LinkedPerson person = work.caller().person();
    if (person.guardianId() == null) {
      return List.of();
    }
    where.with("callerGuardian", person.guardianId()).with("today", clock.today());
    return List.of(
        "select e.sectionId as id from "
            + CHILD_OF_CALLER
            + " join Enrollment e on e.studentId = g.studentId and "
            + ENROLLED_TODAY);
  }
}
