package com.mindwhile.erp.http.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** The document of the school plane, whose every operation is of the school the request names. */
public class SchoolPlaneDocument extends ApiDocument {

  private static final int[] OF_THE_SCHOOL = {400, 403, 404, 503};

  public SchoolPlaneDocument(IndexView classes) {
    super(classes);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    super.filterOpenAPI(document);
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(
            path -> {
              path.addParameter(parameter("SchoolId"));
              path.addParameter(parameter("SchoolSubdomain"));
              path.getOperations().values().forEach(operation -> answer(operation, OF_THE_SCHOOL));
            });
  }
}
