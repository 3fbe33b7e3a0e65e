package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.FeeAccountView;
import com.mindwhile.erp.fees.StudentFees;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where one student's money stands. */
@ApplicationScoped
@Path("students/{studentId}/fee-account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class FeeAccountResource {

  @EJB private StudentFees fees;

  @GET
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "getFeeAccount", summary = "What a student owes and has paid ahead")
  public FeeAccountView get(@PathParam("studentId") long studentId) {
    return fees.account(studentId);
  }
}
