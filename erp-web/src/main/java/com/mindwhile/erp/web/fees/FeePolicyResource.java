package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.FeePolicyInput;
import com.mindwhile.erp.fees.FeePolicyView;
import com.mindwhile.erp.fees.FeeSettings;
import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the school lays down for its fees. */
@ApplicationScoped
@Path("fee-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class FeePolicyResource {

  @EJB private FeeSettings settings;

  @GET
  @RequiresPermission(Permission.FEES_REPORT)
  @Operation(operationId = "getFeePolicy", summary = "The limit of approvals, and late fees")
  public FeePolicyView get() {
    return settings.get();
  }

  @PUT
  @RequiresPermission(Permission.SCHOOL_SETTINGS)
  @Operation(operationId = "updateFeePolicy", summary = "Change them")
  public FeePolicyView update(
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version, @Valid FeePolicyInput input) {
    return settings.update(version.value(), input);
  }
}
