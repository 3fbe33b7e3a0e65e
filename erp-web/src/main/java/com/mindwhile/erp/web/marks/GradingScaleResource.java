package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.marks.GradingScaleInput;
import com.mindwhile.erp.marks.GradingScaleView;
import com.mindwhile.erp.marks.GradingScales;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How percentages become grades. */
@ApplicationScoped
@Path("grading-scales")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Marks")
public class GradingScaleResource {

  @EJB private GradingScales scales;

  @GET
  @SignedIn
  @Operation(operationId = "listGradingScales", summary = "List grading scales")
  public Page<GradingScaleView> list(@BeanParam Paging paging) {
    return scales.list(paging.request(GradingScales.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.SCHOOL_SETTINGS)
  @Operation(operationId = "createGradingScale", summary = "Make a grading scale")
  @APIResponseSchema(value = GradingScaleView.class, responseCode = "201")
  public Response create(@Valid GradingScaleInput input) {
    GradingScaleView scale = scales.create(input);
    return Response.created(URI.create("grading-scales/" + scale.id())).entity(scale).build();
  }

  @GET
  @Path("{id}")
  @SignedIn
  @Operation(operationId = "getGradingScale", summary = "One grading scale")
  public GradingScaleView get(@PathParam("id") long id) {
    return scales.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.SCHOOL_SETTINGS)
  @Operation(
      operationId = "updateGradingScale",
      summary = "Write a grading scale down anew",
      description = "Published results stay as they are.")
  public GradingScaleView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid GradingScaleInput input) {
    return scales.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.SCHOOL_SETTINGS)
  @Operation(
      operationId = "deleteGradingScale",
      summary = "Remove a grading scale no course is graded by")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    scales.delete(id, version.value());
  }
}
