package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.students.VisibleStudents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which report cards the caller sees: those of the students {@code reportcards.generate} reaches,
 * and the published ones of the students {@code marks.view} reaches.
 */
@ApplicationScoped
class VisibleReportCards {

  private static final Set<Scope> EVERY = Set.of(Scope.values());

  @Inject private WorkContext work;
  @Inject private VisibleStudents students;

  /** Narrows a query to them; {@code path} is a report card's id. */
  void restrict(Conditions where, String path) {
    if (work.caller().scopes(Permission.REPORTCARDS_GENERATE).contains(Scope.ALL)) {
      return;
    }
    List<String> ids = new ArrayList<>();
    if (work.caller().may(Permission.REPORTCARDS_GENERATE)) {
      ids.add(
          "select dr.id as id from ReportCard dr where "
              + students.among(where, "dr.studentId", Permission.REPORTCARDS_GENERATE, EVERY));
    }
    String published =
        "select pr.id as id from ReportCard pr"
            + " where pr.status = com.mindwhile.erp.marks.reportcards.CardStatus.PUBLISHED";
    boolean all = work.caller().scopes(Permission.MARKS_VIEW).contains(Scope.ALL);
    ids.add(
        all
            ? published
            : published
                + " and "
                + students.among(where, "pr.studentId", Permission.MARKS_VIEW, EVERY));
    where.andInAny(path, ids);
  }
}
