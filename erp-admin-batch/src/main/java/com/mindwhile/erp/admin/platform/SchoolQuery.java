package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.registry.SchoolFilter;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which schools are wanted, as query parameters. */
public class SchoolQuery {

  @QueryParam("q")
  @Size(max = 100)
  @Parameter(description = "Part of the code, name or subdomain")
  private String search;

  @QueryParam("status")
  private SchoolStatus status;

  @QueryParam("databaseServer")
  @Size(max = 63)
  @Parameter(description = "The name of the server their database is on")
  private String databaseServer;

  SchoolFilter filter() {
    return new SchoolFilter(search, status, databaseServer);
  }
}
