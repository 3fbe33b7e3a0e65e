package com.mindwhile.erp.web.attendance;

import com.mindwhile.erp.attendance.CorrectionInput;
import com.mindwhile.erp.attendance.Handed;
import com.mindwhile.erp.attendance.MarkChangeView;
import com.mindwhile.erp.attendance.Marking;
import com.mindwhile.erp.attendance.RegisterInput;
import com.mindwhile.erp.attendance.RegisterSummary;
import com.mindwhile.erp.attendance.RegisterView;
import com.mindwhile.erp.attendance.Registers;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was there on a day, or in a lesson. */
@ApplicationScoped
@Path("attendance/registers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class RegisterResource {

  @EJB private Registers registers;
  @EJB private Marking marking;

  @GET
  @RequiresPermission(Permission.ATTENDANCE_VIEW)
  @Operation(operationId = "listRegisters", summary = "List registers")
  public Page<RegisterSummary> list(
      @Valid @BeanParam RegisterQuery query, @BeanParam Paging paging) {
    return registers.list(query.filter(), paging.request(Registers.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.ATTENDANCE_MARK)
  @Operation(
      operationId = "handRegisterIn",
      summary = "Hand a register in; the same again changes nothing and answers 200")
  @APIResponse(
      responseCode = "200",
      description = "It was handed in before",
      content = @Content(schema = @Schema(implementation = RegisterView.class)))
  @APIResponseSchema(value = RegisterView.class, responseCode = "201")
  public Response hand(@Valid RegisterInput input) {
    Handed handed = marking.hand(input);
    return (handed.first()
            ? Response.created(URI.create("attendance/registers/" + handed.register().id()))
            : Response.ok())
        .entity(handed.register())
        .build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.ATTENDANCE_VIEW)
  @Operation(operationId = "getRegister", summary = "One register")
  public RegisterView get(@PathParam("id") long id) {
    return registers.get(id, Permission.ATTENDANCE_VIEW);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.ATTENDANCE_EDIT)
  @Operation(operationId = "correctRegister", summary = "Correct marks of a register")
  public RegisterView correct(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid CorrectionInput input) {
    marking.correct(id, version.value(), input);
    return registers.get(id, Permission.ATTENDANCE_EDIT);
  }

  @GET
  @Path("{id}/history")
  @RequiresPermission(Permission.ATTENDANCE_VIEW)
  @Operation(operationId = "listRegisterHistory", summary = "How its marks came about")
  public Page<MarkChangeView> history(@PathParam("id") long id, @BeanParam Paging paging) {
    return registers.history(id, paging.request(Registers.HISTORY_SORT.properties()));
  }
}
