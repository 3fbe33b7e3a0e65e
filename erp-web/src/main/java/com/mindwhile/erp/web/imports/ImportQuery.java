package com.mindwhile.erp.web.imports;

import com.mindwhile.erp.imports.ImportKind;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a file is and what is to be done with it, for {@code @BeanParam}. */
public class ImportQuery {

  @Parameter(description = "What the file has in its rows")
  @QueryParam("kind")
  @NotNull
  private ImportKind kind;

  @Parameter(description = "Whether it is only to be tried out; false if it is left out")
  @QueryParam("dryRun")
  @DefaultValue("false")
  private boolean dryRun;

  ImportKind kind() {
    return kind;
  }

  boolean isDryRun() {
    return dryRun;
  }
}
