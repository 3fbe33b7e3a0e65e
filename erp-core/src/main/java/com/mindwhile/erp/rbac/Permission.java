package com.mindwhile.erp.rbac;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a caller may be allowed to do. The value is the name in tokens, in {@code role_permissions}
 * and in the API; which built-in role has which is seeded by {@code R__roles_and_permissions.sql}.
 */
public enum Permission {
  STUDENTS_VIEW("students.view", Scope.OWN_CLASSES, Scope.SELF, Scope.CHILDREN),
  STUDENTS_CREATE("students.create"),
  STUDENTS_EDIT("students.edit"),
  STUDENTS_DELETE("students.delete"),
  STUDENTS_EXPORT("students.export"),
  STUDENTS_PROMOTE("students.promote"),

  GUARDIANS_VIEW("guardians.view", Scope.OWN_CLASSES, Scope.SELF, Scope.CHILDREN),
  GUARDIANS_EDIT("guardians.edit"),

  ADMISSIONS_VIEW("admissions.view"),
  ADMISSIONS_DECIDE("admissions.decide"),

  TEACHERS_VIEW("teachers.view", Scope.OWN_CLASSES, Scope.CHILDREN),
  TEACHERS_CREATE("teachers.create"),
  TEACHERS_EDIT("teachers.edit"),
  TEACHERS_DELETE("teachers.delete"),

  COURSES_VIEW("courses.view", Scope.SELF, Scope.CHILDREN),
  COURSES_EDIT("courses.edit"),

  TIMETABLE_VIEW("timetable.view", Scope.SELF, Scope.CHILDREN),
  TIMETABLE_EDIT("timetable.edit"),

  CALENDAR_EDIT("calendar.edit"),

  ENROLLMENTS_EDIT("enrollments.edit"),

  ATTENDANCE_VIEW("attendance.view", Scope.OWN_CLASSES, Scope.SELF, Scope.CHILDREN),
  ATTENDANCE_MARK("attendance.mark", Scope.OWN_CLASSES),
  ATTENDANCE_EDIT("attendance.edit", Scope.OWN_CLASSES),
  ATTENDANCE_REPORT("attendance.report", Scope.OWN_CLASSES),
  ATTENDANCE_EXCUSE("attendance.excuse"),
  ATTENDANCE_LOCK("attendance.lock"),

  MARKS_VIEW("marks.view", Scope.OWN_CLASSES, Scope.SELF, Scope.CHILDREN),
  MARKS_ENTER("marks.enter", Scope.OWN_CLASSES),
  MARKS_EDIT("marks.edit", Scope.OWN_CLASSES),
  MARKS_PUBLISH("marks.publish"),
  MARKS_REOPEN("marks.reopen"),
  MARKS_VIEW_ALL("marks.view_all"),

  REPORTCARDS_GENERATE("reportcards.generate", Scope.OWN_CLASSES),
  REPORTCARDS_PUBLISH("reportcards.publish"),

  FEES_VIEW("fees.view", Scope.SELF, Scope.CHILDREN),
  FEES_COLLECT("fees.collect"),
  FEES_INVOICE("fees.invoice"),
  FEES_EDIT("fees.edit"),
  FEES_WAIVE("fees.waive"),
  FEES_REFUND("fees.refund"),
  FEES_REPORT("fees.report"),

  NOTIFICATIONS_SEND("notifications.send", Scope.OWN_CLASSES),

  IMPORTS_RUN("imports.run"),

  PRIVACY_EXPORT("privacy.export"),
  PRIVACY_ERASE("privacy.erase"),

  AUDIT_VIEW("audit.view"),

  SCHOOL_SETTINGS("school.settings"),

  USERS_MANAGE("users.manage"),

  ROLES_MANAGE("roles.manage"),

  INTEGRATIONS_MANAGE("integrations.manage"),

  // the control plane, super admins only
  SCHOOLS_VIEW("schools.view", true),
  SCHOOLS_PROVISION("schools.provision", true),
  SCHOOLS_SUSPEND("schools.suspend", true),
  SCHOOLS_MIGRATE("schools.migrate", true),
  SCHOOLS_BACKUP("schools.backup", true),
  SCHOOLS_RESTORE("schools.restore", true),
  SCHOOLS_ARCHIVE("schools.archive", true),
  SCHOOLS_DELETE("schools.delete", true),
  SCHOOLS_ROTATE_CREDENTIALS("schools.rotate_credentials", true),
  JOBS_VIEW("jobs.view", true),
  JOBS_RUN("jobs.run", true),
  SUPER_ADMINS_MANAGE("super_admins.manage", true),
  PLATFORM_AUDIT("platform.audit", true);

  private static final Map<String, Permission> BY_VALUE =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(Permission::value, Function.identity()));

  private final String value;
  private final boolean platform;
  private final Set<Scope> scopes;

  Permission(String value, Scope... narrower) {
    this(value, false, narrower);
  }

  Permission(String value, boolean platform, Scope... narrower) {
    this.value = value;
    this.platform = platform;
    this.scopes =
        Stream.concat(Stream.of(Scope.ALL), Stream.of(narrower))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The name outside the code, such as {@code students.view}. */
  public String value() {
    return value;
  }

  /** Whether it belongs to the control plane and can be in no role of a school. */
  public boolean isPlatform() {
    return platform;
  }

  /** The rows a role can limit it to; what no query limits reaches every row. */
  public Set<Scope> scopes() {
    return scopes;
  }

  /** The permission with that {@link #value()}, if there is one. */
  public static Optional<Permission> of(String value) {
    return Optional.ofNullable(BY_VALUE.get(value));
  }
}
