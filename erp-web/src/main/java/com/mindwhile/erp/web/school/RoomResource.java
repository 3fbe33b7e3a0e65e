package com.mindwhile.erp.web.school;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.school.RoomInput;
import com.mindwhile.erp.school.RoomView;
import com.mindwhile.erp.school.Rooms;
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

/** Rooms. */
@ApplicationScoped
@Path("rooms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rooms")
public class RoomResource {

  @EJB private Rooms rooms;

  @GET
  @SignedIn
  @Operation(operationId = "listRooms", summary = "List rooms")
  public Page<RoomView> list(@BeanParam Paging paging) {
    return rooms.list(paging.request(Rooms.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.TIMETABLE_EDIT)
  @Operation(operationId = "createRoom", summary = "Make a room")
  @APIResponseSchema(value = RoomView.class, responseCode = "201")
  public Response create(@Valid RoomInput input) {
    RoomView room = rooms.create(input);
    return Response.created(URI.create("rooms/" + room.id())).entity(room).build();
  }

  @GET
  @Path("{id}")
  @SignedIn
  @Operation(operationId = "getRoom", summary = "One room")
  public RoomView get(@PathParam("id") long id) {
    return rooms.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.TIMETABLE_EDIT)
  @Operation(operationId = "updateRoom", summary = "Change a room")
  public RoomView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid RoomInput input) {
    return rooms.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.TIMETABLE_EDIT)
  @Operation(operationId = "deleteRoom", summary = "Remove a room nothing is held in")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    rooms.delete(id, version.value());
  }
}
