package com.mindwhile.erp.web.school;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.school.calendar.TermInput;
import com.mindwhile.erp.school.calendar.TermView;
import com.mindwhile.erp.school.calendar.Terms;
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

/** The terms of the academic years. */
@ApplicationScoped
@Path("terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
public class TermResource {

  @EJB private Terms terms;

  @GET
  @SignedIn
  @Operation(operationId = "listTerms", summary = "List terms")
  public Page<TermView> list(
      @QueryParam("academicYearId") Long academicYearId, @BeanParam Paging paging) {
    return terms.list(academicYearId, paging.request(Terms.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.CALENDAR_EDIT)
  @Operation(operationId = "createTerm", summary = "Make a term")
  @APIResponseSchema(value = TermView.class, responseCode = "201")
  public Response create(@Valid TermInput input) {
    TermView term = terms.create(input);
    return Response.created(URI.create("terms/" + term.id())).entity(term).build();
  }

  @GET
  @Path("{id}")
  @SignedIn
  @Operation(operationId = "getTerm", summary = "One term")
  public TermView get(@PathParam("id") long id) {
    return terms.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.CALENDAR_EDIT)
  @Operation(operationId = "updateTerm", summary = "Change a term")
  public TermView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid TermInput input) {
    return terms.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.CALENDAR_EDIT)
  @Operation(operationId = "deleteTerm", summary = "Remove a term nothing belongs to")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    terms.delete(id, version.value());
  }
}
