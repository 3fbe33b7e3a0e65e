package com.mindwhile.erp.http;

import com.mindwhile.erp.audit.SchoolAccess;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Caller.Kind;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.security.sessions.SecondFactorDuty;
import com.mindwhile.erp.security.sessions.SecondFactorRequiredException;
import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.UnauthenticatedException;
import com.mindwhile.erp.tenancy.SchoolContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who may use an endpoint: a token counts in the school it was issued for, a super admin's in every
 * school.
 */
@ApplicationScoped
public class AccessCheck {

  @Inject private WorkContext work;
  @Inject private SchoolContext school;
  @Inject private Event<SchoolAccess> accesses;
  @Inject private SecondFactorDuty secondFactorDuty;

  /**
   * Refuses a request with a credential that was refused, also where none is needed.
   *
   * @param refusal why; null if none was sent or it is good
   */
  void credential(DomainException refusal) {
    if (refusal != null) {
      throw refusal;
    }
  }

  /**
   * @throws UnauthenticatedException if nobody is signed in
   * @throws ForbiddenException if the caller belongs to another school, or is a school's user on
   *     the control plane
   */
  void signedIn() {
    Caller caller = work.current().caller();
    if (caller == null) {
      throw new UnauthenticatedException("Sign in first");
    }
    if (caller.kind() == Kind.SCHOOL_USER
        && !(school.isEntered() && caller.schoolId() == school.current().id())) {
      throw new ForbiddenException("The token is not one for here");
    }
  }

  /**
   * @throws SecondFactorRequiredException if the caller has still to set up a second factor
   */
  void secondFactor() {
    if (secondFactorDuty.isOwedBy(work.caller())) {
      throw new SecondFactorRequiredException();
    }
  }

  /**
   * @throws ForbiddenException if the caller has none of the permissions
   */
  void permission(List<Permission> permissions) {
    if (permissions.stream().noneMatch(work.caller()::may)) {
      throw new ForbiddenException(
          permissions.stream()
              .map(Permission::value)
              .collect(Collectors.joining(" or ", "The permission ", " is needed")));
    }
  }

  /**
   * Says that a super admin calls into a school; of other callers nothing.
   *
   * @param operation method and path
   */
  void note(String operation) {
    if (work.caller().kind() == Kind.SUPER_ADMIN && school.isEntered()) {
      accesses.fire(new SchoolAccess(school.current(), operation));
    }
  }
}
