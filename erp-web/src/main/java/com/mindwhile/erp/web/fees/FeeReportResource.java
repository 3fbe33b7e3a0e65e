package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.AgeingView;
import com.mindwhile.erp.fees.CollectionView;
import com.mindwhile.erp.fees.DefaulterView;
import com.mindwhile.erp.fees.FeeReports;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the school is owed and what it received. */
@ApplicationScoped
@Path("fees/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class FeeReportResource {

  @EJB private FeeReports reports;

  @GET
  @Path("ageing")
  @RequiresPermission(Permission.FEES_REPORT)
  @Operation(
      operationId = "getAgeingReport",
      summary = "What is outstanding, by how long it has been due")
  public AgeingView ageing() {
    return reports.ageing();
  }

  @GET
  @Path("collection")
  @RequiresPermission(Permission.FEES_REPORT)
  @Operation(
      operationId = "getCollectionReport",
      summary = "What came in and went back, by day and method")
  public CollectionView collection(@Valid @BeanParam CollectionQuery query) {
    return reports.collection(query.from(), query.to());
  }

  @GET
  @Path("defaulters")
  @RequiresPermission(Permission.FEES_REPORT)
  @Operation(
      operationId = "listDefaulters",
      summary = "The students with something overdue, the most first")
  public Page<DefaulterView> defaulters(@BeanParam Paging paging) {
    return reports.defaulters(paging.request(Set.of()));
  }
}
