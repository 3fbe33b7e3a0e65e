package com.mindwhile.erp.web.school;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.school.SectionInput;
import com.mindwhile.erp.school.SectionView;
import com.mindwhile.erp.school.Sections;
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

/** Sections. */
@ApplicationScoped
@Path("sections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sections")
public class SectionResource {

  @EJB private Sections sections;

  @GET
  @RequiresPermission({Permission.COURSES_VIEW, Permission.FEES_INVOICE, Permission.FEES_REPORT})
  @Operation(operationId = "listSections", summary = "List sections")
  public Page<SectionView> list(@Valid @BeanParam SectionQuery query, @BeanParam Paging paging) {
    return sections.list(query.filter(), paging.request(Sections.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "createSection", summary = "Make a section")
  @APIResponseSchema(value = SectionView.class, responseCode = "201")
  public Response create(@Valid SectionInput input) {
    SectionView section = sections.create(input);
    return Response.created(URI.create("sections/" + section.id())).entity(section).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission({Permission.COURSES_VIEW, Permission.FEES_INVOICE, Permission.FEES_REPORT})
  @Operation(operationId = "getSection", summary = "One section")
  public SectionView get(@PathParam("id") long id) {
    return sections.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "updateSection", summary = "Change a section")
  public SectionView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid SectionInput input) {
    return sections.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "deleteSection", summary = "Remove a section nobody was ever in")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    sections.delete(id, version.value());
  }
}
