package com.mindwhile.erp.web.fees;

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

/** How one student's money came to stand there. */
@ApplicationScoped
@Path("students/{studentId}/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class LedgerResource {

  @EJB private StudentFees fees;

  @GET
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "listLedger", summary = "The entries of a student's ledger")
  public Page<LedgerView> list(@PathParam("studentId") long studentId, @BeanParam Paging paging) {
    return fees.ledger(studentId, paging.request(StudentFees.SORT.properties()));
  }
}
