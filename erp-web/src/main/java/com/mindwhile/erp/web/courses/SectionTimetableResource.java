package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.timetable.TimetableInput;
import com.mindwhile.erp.courses.timetable.TimetableView;
import com.mindwhile.erp.courses.timetable.Timetables;
import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The timetable of a section in a term, as a whole. */
@ApplicationScoped
@Path("sections/{sectionId}/timetable")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Timetable")
public class SectionTimetableResource {

  @EJB private Timetables timetables;

  @GET
  @RequiresPermission(Permission.TIMETABLE_VIEW)
  @Operation(operationId = "getSectionTimetable", summary = "The timetable of a section in a term")
  public TimetableView get(
      @PathParam("sectionId") long sectionId,
      @Parameter(description = "The current term if none is named") @QueryParam("termId")
          Long termId) {
    return timetables.ofSection(sectionId, termId);
  }

  @PUT
  @RequiresPermission(Permission.TIMETABLE_EDIT)
  @Operation(
      operationId = "putSectionTimetable",
      summary = "Give a section exactly these lessons in a term")
  public TimetableView put(
      @PathParam("sectionId") long sectionId,
      @QueryParam("termId") @NotNull Long termId,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid TimetableInput input) {
    return timetables.put(sectionId, termId, version.value(), input);
  }
}
