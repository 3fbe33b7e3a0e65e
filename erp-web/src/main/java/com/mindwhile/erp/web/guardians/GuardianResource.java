package com.mindwhile.erp.web.guardians;

import com.mindwhile.erp.guardians.Child;
import com.mindwhile.erp.guardians.GuardianExport;
import com.mindwhile.erp.guardians.GuardianInput;
import com.mindwhile.erp.guardians.GuardianView;
import com.mindwhile.erp.guardians.Guardians;
import com.mindwhile.erp.guardians.Guardianships;
import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.MergePatch;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.web.csv.CsvDownload;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Guardians. */
@ApplicationScoped
@Path("guardians")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guardians")
public class GuardianResource {

  @EJB private Guardians guardians;
  @EJB private Guardianships guardianships;
  @Inject private GuardianExport export;
  @Inject private Validator validator;

  @GET
  @RequiresPermission(Permission.GUARDIANS_VIEW)
  @Operation(operationId = "listGuardians", summary = "List or search guardians")
  public Page<GuardianView> list(@Valid @BeanParam GuardianQuery query, @BeanParam Paging paging) {
    return guardians.list(query.filter(), paging.request(Guardians.SORT.properties()));
  }

  @GET
  @Path("export")
  @Produces(CsvDownload.TYPE)
  @RequiresPermission(Permission.STUDENTS_EXPORT)
  @Operation(
      operationId = "exportGuardians",
      summary = "Guardians as a CSV file, which can be imported again")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(@Valid @BeanParam GuardianQuery query) {
    return CsvDownload.of(export.open(query.filter())::writeTo, "guardians.csv");
  }

  @POST
  @RequiresPermission(Permission.GUARDIANS_EDIT)
  @Operation(operationId = "createGuardian", summary = "Write a guardian down")
  @APIResponseSchema(value = GuardianView.class, responseCode = "201")
  public Response create(@Valid GuardianInput input) {
    GuardianView guardian = guardians.create(input);
    return Response.created(URI.create("guardians/" + guardian.id())).entity(guardian).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.GUARDIANS_VIEW)
  @Operation(operationId = "getGuardian", summary = "One guardian")
  public GuardianView get(@PathParam("id") long id) {
    return guardians.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.GUARDIANS_EDIT)
  @Operation(operationId = "updateGuardian", summary = "Write a guardian down anew")
  public GuardianView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid GuardianInput input) {
    return guardians.update(id, version.value(), input);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RequiresPermission(Permission.GUARDIANS_EDIT)
  @Operation(operationId = "patchGuardian", summary = "Change some fields of a guardian")
  public GuardianView patch(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      MergePatch patch) {
    return guardians.update(id, version.value(), patch.applyTo(guardians.input(id), validator));
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.GUARDIANS_EDIT)
  @Operation(operationId = "deleteGuardian", summary = "Delete a guardian, who can be restored")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    guardians.delete(id, version.value());
  }

  @POST
  @Path("{id}/restore")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.GUARDIANS_EDIT)
  @Operation(operationId = "restoreGuardian", summary = "Bring a deleted guardian back")
  public GuardianView restore(@PathParam("id") long id) {
    return guardians.restore(id);
  }

  @GET
  @Path("{id}/children")
  @RequiresPermission(Permission.GUARDIANS_VIEW)
  @Operation(operationId = "listChildren", summary = "The students somebody is the guardian of")
  public Page<Child> children(@PathParam("id") long id, @BeanParam Paging paging) {
    return guardianships.childrenOf(id, paging.request(Guardianships.CHILDREN_SORT.properties()));
  }
}
