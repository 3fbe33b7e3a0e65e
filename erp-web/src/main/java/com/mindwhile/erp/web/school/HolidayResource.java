package com.mindwhile.erp.web.school;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.school.calendar.HolidayFilter;
import com.mindwhile.erp.school.calendar.HolidayInput;
import com.mindwhile.erp.school.calendar.HolidayView;
import com.mindwhile.erp.school.calendar.Holidays;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holidays. */
@ApplicationScoped
@Path("holidays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
public class HolidayResource {

  @EJB private Holidays holidays;

  @GET
  @SignedIn
  @Operation(operationId = "listHolidays", summary = "List holidays")
  public Page<HolidayView> list(
      @Parameter(description = "Those that have that day or a later one") @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Those that have that day or an earlier one") @QueryParam("to")
          LocalDate to,
      @BeanParam Paging paging) {
    return holidays.list(new HolidayFilter(from, to), paging.request(Holidays.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.CALENDAR_EDIT)
  @Operation(operationId = "createHoliday", summary = "Make a holiday")
  @APIResponseSchema(value = HolidayView.class, responseCode = "201")
  public Response create(@Valid HolidayInput input) {
    HolidayView holiday = holidays.create(input);
    return Response.created(URI.create("holidays/" + holiday.id())).entity(holiday).build();
  }

  @GET
  @Path("{id}")
  @SignedIn
  @Operation(operationId = "getHoliday", summary = "One holiday")
  public HolidayView get(@PathParam("id") long id) {
    return holidays.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.CALENDAR_EDIT)
  @Operation(operationId = "updateHoliday", summary = "Change a holiday")
  public HolidayView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid HolidayInput input) {
    return holidays.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.CALENDAR_EDIT)
  @Operation(operationId = "deleteHoliday", summary = "Remove a holiday")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    holidays.delete(id, version.value());
  }
}
