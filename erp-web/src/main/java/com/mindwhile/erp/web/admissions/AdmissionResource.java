package com.mindwhile.erp.web.admissions;

import com.mindwhile.erp.admissions.Acceptance;
import com.mindwhile.erp.admissions.AcceptanceInput;
import com.mindwhile.erp.admissions.AdmissionInput;
import com.mindwhile.erp.admissions.AdmissionSummary;
import com.mindwhile.erp.admissions.AdmissionView;
import com.mindwhile.erp.admissions.Admissions;
import com.mindwhile.erp.admissions.OfferInput;
import com.mindwhile.erp.admissions.StepInput;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Applications for a place. Who makes students writes them down; the school's decisions take a
 * permission of their own.
 */
@ApplicationScoped
@Path("admissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admissions")
public class AdmissionResource {

  @EJB private Admissions admissions;
  @EJB private Acceptance acceptance;

  @GET
  @RequiresPermission(Permission.ADMISSIONS_VIEW)
  @Operation(operationId = "listAdmissions", summary = "List applications")
  public Page<AdmissionSummary> list(
      @Valid @BeanParam AdmissionQuery query, @BeanParam Paging paging) {
    return admissions.list(query.filter(), paging.request(Admissions.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.STUDENTS_CREATE)
  @Operation(operationId = "createAdmission", summary = "Write an application down")
  @APIResponseSchema(value = AdmissionView.class, responseCode = "201")
  public Response create(@Valid AdmissionInput input) {
    AdmissionView admission = admissions.create(input);
    return Response.created(URI.create("admissions/" + admission.id())).entity(admission).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.ADMISSIONS_VIEW)
  @Operation(operationId = "getAdmission", summary = "One application")
  public AdmissionView get(@PathParam("id") long id) {
    return admissions.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.STUDENTS_CREATE)
  @Operation(operationId = "updateAdmission", summary = "Correct an application")
  public AdmissionView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid AdmissionInput input) {
    return admissions.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.STUDENTS_CREATE)
  @Operation(
      operationId = "deleteAdmission",
      summary = "Remove an application that was not handed in")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    admissions.delete(id, version.value());
  }

  @POST
  @Path("{id}/submit")
  @RequiresPermission(Permission.STUDENTS_CREATE)
  @Operation(operationId = "submitAdmission", summary = "Hand an application in")
  public AdmissionView submit(@PathParam("id") long id) {
    return admissions.submit(id);
  }

  @POST
  @Path("{id}/offer")
  @RequiresPermission(Permission.ADMISSIONS_DECIDE)
  @Operation(operationId = "offerAdmission", summary = "Offer the applicant a place")
  public AdmissionView offer(@PathParam("id") long id, @Valid OfferInput input) {
    return admissions.offer(id, input);
  }

  @POST
  @Path("{id}/waitlist")
  @RequiresPermission(Permission.ADMISSIONS_DECIDE)
  @Operation(operationId = "waitlistAdmission", summary = "Put the applicant on the waiting list")
  public AdmissionView waitlist(@PathParam("id") long id, @Valid StepInput input) {
    return admissions.waitlist(id, input);
  }

  @POST
  @Path("{id}/reject")
  @RequiresPermission(Permission.ADMISSIONS_DECIDE)
  @Operation(operationId = "rejectAdmission", summary = "Tell the applicant there is no place")
  public AdmissionView reject(@PathParam("id") long id, @Valid StepInput input) {
    return admissions.reject(id, input);
  }

  @POST
  @Path("{id}/withdraw")
  @RequiresPermission(Permission.STUDENTS_CREATE)
  @Operation(
      operationId = "withdrawAdmission",
      summary = "Note that the family has changed its mind")
  public AdmissionView withdraw(@PathParam("id") long id, @Valid StepInput input) {
    return admissions.withdraw(id, input);
  }

  @POST
  @Path("{id}/accept")
  @RequiresPermission(Permission.ADMISSIONS_DECIDE)
  @Operation(
      operationId = "acceptAdmission",
      summary = "Make the applicant a student, with a place in a section and guardians")
  public AdmissionView accept(@PathParam("id") long id, @Valid AcceptanceInput input) {
    return acceptance.accept(id, input);
  }
}
