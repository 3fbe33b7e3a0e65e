package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.marks.ResultView;
import com.mindwhile.erp.marks.Results;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Results that are published. */
@ApplicationScoped
@Path("results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Marks")
public class ResultResource {

  @EJB private Results results;

  @GET
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(operationId = "listResults", summary = "List published results")
  public Page<ResultView> list(@BeanParam ResultQuery query, @BeanParam Paging paging) {
    return results.list(query.filter(), paging.request(Results.SORT.properties()));
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(operationId = "getResult", summary = "One published result")
  public ResultView get(@PathParam("id") long id) {
    return results.get(id);
  }
}
