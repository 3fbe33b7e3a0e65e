package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.FeeHeadInput;
import com.mindwhile.erp.fees.FeeHeadView;
import com.mindwhile.erp.fees.FeeHeads;
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

/** What fees are for. */
@ApplicationScoped
@Path("fee-heads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class FeeHeadResource {

  @EJB private FeeHeads heads;

  @GET
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "listFeeHeads", summary = "List what fees are for")
  public Page<FeeHeadView> list(@BeanParam Paging paging) {
    return heads.list(paging.request(FeeHeads.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.FEES_EDIT)
  @Operation(operationId = "createFeeHead", summary = "Make a fee head")
  @APIResponseSchema(value = FeeHeadView.class, responseCode = "201")
  public Response create(@Valid FeeHeadInput input) {
    FeeHeadView made = heads.create(input);
    return Response.created(URI.create("fee-heads/" + made.id())).entity(made).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "getFeeHead", summary = "One fee head")
  public FeeHeadView get(@PathParam("id") long id) {
    return heads.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.FEES_EDIT)
  @Operation(operationId = "updateFeeHead", summary = "Write a fee head down anew")
  public FeeHeadView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid FeeHeadInput input) {
    return heads.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.FEES_EDIT)
  @Operation(operationId = "deleteFeeHead", summary = "Remove a fee head")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    heads.delete(id, version.value());
  }
}
