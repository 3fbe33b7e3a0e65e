package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.AgeingView;
import com.mindwhile.erp.fees.CollectionView;
import com.mindwhile.erp.fees.DefaulterView;
import com.mindwhile.erp.fees.FeeReports;
import com.mindwhile.erp.fees.LedgerExport;
import com.mindwhile.erp.http.FixedOrderPaging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.web.csv.CsvDownload;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the school is owed and what it received. */
@ApplicationScoped
@Path("fees/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class FeeReportResource {

  @EJB private FeeReports reports;
  @Inject private LedgerExport export;

  @GET
  @Path("ageing")
  @RequiresPermission(Permission.FEES_REPORT)
  @Operation(
      operationId = "getAgeingReport",
      summary = "What is outstanding, by how long it has been due")
  public AgeingView ageing(@BeanParam FeeReportQuery query) {
    return reports.ageing(query.filter());
  }

  @GET
  @Path("collection")
  @RequiresPermission(Permission.FEES_REPORT)
  @Operation(
      operationId = "getCollectionReport",
      summary = "What came in and went back, by day and method")
  public CollectionView collection(
      @Valid @BeanParam ReportDays days, @BeanParam FeeReportQuery query) {
    return reports.collection(days.from(), days.to(), query.filter());
  }

  @GET
  @Path("defaulters")
  @RequiresPermission(Permission.FEES_REPORT)
  @Operation(
      operationId = "listDefaulters",
      summary = "The students with something overdue, the most first")
  public Page<DefaulterView> defaulters(
      @BeanParam FeeReportQuery query, @BeanParam FixedOrderPaging paging) {
    return reports.defaulters(query.filter(), paging.request());
  }

  @GET
  @Path("ledger")
  @Produces(CsvDownload.TYPE)
  @RequiresPermission(Permission.FEES_REPORT)
  @Operation(
      operationId = "exportLedger",
      summary = "What was entered into the ledger on some days, as a CSV file")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response ledger(@Valid @BeanParam ReportDays days) {
    return CsvDownload.of(export.open(days.from(), days.to())::writeTo, "ledger.csv");
  }
}
