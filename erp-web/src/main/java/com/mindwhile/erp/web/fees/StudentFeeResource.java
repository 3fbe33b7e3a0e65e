package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.FeeAccountView;
import com.mindwhile.erp.fees.LedgerView;
import com.mindwhile.erp.fees.StudentFees;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One student's money. */
@ApplicationScoped
@Path("students/{studentId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class StudentFeeResource {

  @EJB private StudentFees fees;

  @GET
  @Path("fee-account")
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "getFeeAccount", summary = "What a student owes and has paid ahead")
  public FeeAccountView account(@PathParam("studentId") long studentId) {
    return fees.account(studentId);
  }

  @GET
  @Path("ledger")
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "listLedger", summary = "The entries of a student's ledger")
  public Page<LedgerView> ledger(@PathParam("studentId") long studentId, @BeanParam Paging paging) {
    return fees.ledger(studentId, paging.request(StudentFees.SORT.properties()));
  }
}
