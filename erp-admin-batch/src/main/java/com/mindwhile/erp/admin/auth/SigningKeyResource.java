package com.mindwhile.erp.admin.auth;

import com.mindwhile.erp.http.FixedOrderPaging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.security.tokens.SigningKeyView;
import com.mindwhile.erp.security.tokens.SigningKeys;
import com.mindwhile.erp.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that sign access tokens. They are replaced by age; here it is done before that. */
@Path("signing-keys")
@ApplicationScoped
@Tag(name = "Signing keys")
@Produces(MediaType.APPLICATION_JSON)
public class SigningKeyResource {

  @Inject private SigningKeys keys;

  @GET
  @RequiresPermission(Permission.SCHOOLS_ROTATE_CREDENTIALS)
  @Operation(operationId = "listSigningKeys", summary = "List the keys that sign access tokens")
  public Page<SigningKeyView> list(@BeanParam FixedOrderPaging paging) {
    return keys.list(paging.request());
  }

  @POST
  @Path("rotate")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.SCHOOLS_ROTATE_CREDENTIALS)
  @Operation(
      operationId = "rotateSigningKey",
      summary = "Make the next signing key; it signs in two minutes, the present one verifies on")
  public void rotate() {
    keys.rotate();
  }

  @DELETE
  @Path("{kid}")
  @RequiresPermission(Permission.SCHOOLS_ROTATE_CREDENTIALS)
  @Operation(
      operationId = "withdrawSigningKey",
      summary = "Withdraw a signing key that became known; what it signed is refused")
  public void withdraw(@PathParam("kid") String kid) {
    keys.withdraw(kid);
  }
}
