package com.mindwhile.erp.http;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.PublicEndpoint;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.WithoutSecondFactor;
import com.mindwhile.erp.shared.DomainException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** The check before one endpoint. */
@Priority(Priorities.AUTHORIZATION)
class AccessFilter implements ContainerRequestFilter {

  private final AccessCheck check;
  private final boolean isPublic;
  private final boolean isForSettingUp;
  private final Optional<List<Permission>> permissions;

  AccessFilter(Method endpoint, AccessCheck check) {
    this.check = check;
    isPublic = endpoint.isAnnotationPresent(PublicEndpoint.class);
    isForSettingUp = endpoint.isAnnotationPresent(WithoutSecondFactor.class);
    permissions =
        Optional.ofNullable(endpoint.getAnnotation(RequiresPermission.class))
            .map(required -> List.of(required.value()));
  }

  @Override
  public void filter(ContainerRequestContext request) {
    check.credential((DomainException) request.getProperty(RequestAttributes.CREDENTIAL_REFUSED));
    if (!isPublic) {
      check.signedIn();
      if (!isForSettingUp) {
        check.secondFactor();
      }
    }
    permissions.ifPresent(check::permission);
    if (!isPublic) {
      check.note(request.getMethod() + " " + request.getUriInfo().getPath());
    }
  }
}
