package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.ConcessionInput;
import com.mindwhile.erp.fees.ConcessionView;
import com.mindwhile.erp.fees.Concessions;
import com.mindwhile.erp.fees.FeeFilter;
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

/** Which students pay less. */
@ApplicationScoped
@Path("concessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class ConcessionResource {

  @EJB private Concessions concessions;

  @GET
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "listConcessions", summary = "List which students pay less")
  public Page<ConcessionView> list(
      @QueryParam("academicYearId") Long academicYearId,
      @QueryParam("studentId") Long studentId,
      @BeanParam Paging paging) {
    return concessions.list(
        new FeeFilter(academicYearId, null, studentId),
        paging.request(Concessions.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.FEES_EDIT)
  @Operation(operationId = "createConcession", summary = "Make a concession")
  @APIResponseSchema(value = ConcessionView.class, responseCode = "201")
  public Response create(@Valid ConcessionInput input) {
    ConcessionView made = concessions.create(input);
    return Response.created(URI.create("concessions/" + made.id())).entity(made).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "getConcession", summary = "One concession")
  public ConcessionView get(@PathParam("id") long id) {
    return concessions.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.FEES_EDIT)
  @Operation(operationId = "updateConcession", summary = "Write a concession down anew")
  public ConcessionView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid ConcessionInput input) {
    return concessions.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.FEES_EDIT)
  @Operation(operationId = "deleteConcession", summary = "Remove a concession")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    concessions.delete(id, version.value());
  }
}
