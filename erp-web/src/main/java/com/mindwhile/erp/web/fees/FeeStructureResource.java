package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.FeeFilter;
import com.mindwhile.erp.fees.FeeStructureInput;
import com.mindwhile.erp.fees.FeeStructureSummary;
import com.mindwhile.erp.fees.FeeStructureView;
import com.mindwhile.erp.fees.FeeStructures;
import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the grade levels pay in each year. */
@ApplicationScoped
@Path("fee-structures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class FeeStructureResource {

  @EJB private FeeStructures structures;

  @GET
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "listFeeStructures", summary = "List what grade levels pay")
  public Page<FeeStructureSummary> list(
      @QueryParam("academicYearId") Long academicYearId,
      @QueryParam("gradeLevelId") Long gradeLevelId,
      @BeanParam Paging paging) {
    return structures.list(
        new FeeFilter(academicYearId, gradeLevelId, null),
        paging.request(FeeStructures.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.FEES_EDIT)
  @Operation(operationId = "createFeeStructure", summary = "Make a fee structure")
  @APIResponseSchema(value = FeeStructureView.class, responseCode = "201")
  public Response create(@Valid FeeStructureInput input) {
    FeeStructureView made = structures.create(input);
    return Response.created(URI.create("fee-structures/" + made.id())).entity(made).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "getFeeStructure", summary = "One fee structure")
  public FeeStructureView get(@PathParam("id") long id) {
    return structures.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.FEES_EDIT)
  @Operation(operationId = "updateFeeStructure", summary = "Write a fee structure down anew")
  public FeeStructureView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid FeeStructureInput input) {
    return structures.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.FEES_EDIT)
  @Operation(operationId = "deleteFeeStructure", summary = "Remove a fee structure")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    structures.delete(id, version.value());
  }
}
