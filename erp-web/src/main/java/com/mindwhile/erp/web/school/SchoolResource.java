package com.mindwhile.erp.web.school;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.school.SettingsInput;
import com.mindwhile.erp.school.SettingsView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The school the caller belongs to. */
@ApplicationScoped
@Path("school")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "School")
public class SchoolResource {

  @EJB private Settings settings;

  @GET
  @SignedIn
  @Operation(operationId = "getSchool", summary = "The school and its settings")
  public SettingsView get() {
    return settings.get();
  }

  @PUT
  @RequiresPermission(Permission.SCHOOL_SETTINGS)
  @Operation(operationId = "updateSchool", summary = "Change the school's settings")
  public SettingsView update(
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version, @Valid SettingsInput input) {
    return settings.update(version.value(), input);
  }
}
