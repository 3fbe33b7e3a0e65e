package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.provisioning.SchoolFigures;
import com.mindwhile.erp.provisioning.SchoolFiguresView;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much there is of a school. */
@Path("schools/{id}/figures")
@ApplicationScoped
@Tag(name = "Schools")
@Produces(MediaType.APPLICATION_JSON)
public class SchoolFiguresResource {

  @Inject private SchoolFigures figures;

  /** Counts now. */
  @GET
  @RequiresPermission(Permission.SCHOOLS_VIEW)
  @Operation(
      operationId = "getSchoolFigures",
      summary = "How large a school's database is and how many users it has")
  public SchoolFiguresView get(@PathParam("id") long id) {
    return figures.of(id);
  }
}
