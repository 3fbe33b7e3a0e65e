package com.mindwhile.erp.http.openapi;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** The document of the control plane, whose requests name no school. */
public class ControlPlaneDocument extends ApiDocument {

  public ControlPlaneDocument(IndexView classes) {
    super(classes);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    super.filterOpenAPI(document);
    Components components = document.getComponents();
    components.removeParameter("SchoolId");
    components.removeParameter("SchoolSubdomain");
  }
}
