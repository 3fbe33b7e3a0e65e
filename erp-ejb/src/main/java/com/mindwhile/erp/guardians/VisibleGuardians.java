package com.mindwhile.erp.guardians;

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
 * Which guardians a permission lets the caller reach. Says so in JPQL, for every query about
 * guardians alike:
 *
 * <ul>
 *   <li>{@code ALL}: every guardian;
 *   <li>{@code OWN_CLASSES}, {@code CHILDREN}: the guardians of the students that the same
 *       permission reaches, see {@link VisibleStudents};
 *   <li>{@code SELF}: the guardian the caller is, and so not the other parent.
 * </ul>
 */
@ApplicationScoped
public class VisibleGuardians {

  @Inject private WorkContext work;
  @Inject private VisibleStudents students;

  /** Narrows a query to the guardians the permission reaches; {@code path} is a guardian's id. */
  public void restrict(Conditions where, String path, Permission permission) {
    Set<Scope> scopes = work.caller().scopes(permission);
    if (scopes.contains(Scope.ALL)) {
      return;
    }
    List<String> ids = new ArrayList<>();
    if (scopes.contains(Scope.OWN_CLASSES) || scopes.contains(Scope.CHILDREN)) {
      ids.add(
          "select gs.guardianId as id from Guardianship gs join Student st"
              + " on st.id = gs.studentId and st.deletedAt is null where "
              + students.among(
                  where, "st.id", permission, Set.of(Scope.OWN_CLASSES, Scope.CHILDREN)));
    }
    if (scopes.contains(Scope.SELF) && work.caller().person().guardianId() != null) {
      where.with("callerGuardian", work.caller().person().guardianId());
      ids.add("select me.id as id from Guardian me where me.id = :callerGuardian");
    }
    where.andInAny(path, ids);
  }
}
