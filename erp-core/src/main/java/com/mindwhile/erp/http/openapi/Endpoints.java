package com.mindwhile.erp.http.openapi;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Finds the method of an operation by its id. */
final class Endpoints {

  private final Map<String, Endpoint> byOperationId = new HashMap<>();

  Endpoints(IndexView classes) {
    for (AnnotationInstance operation :
        classes.getAnnotations(DotName.createSimple(Operation.class))) {
      if (operation.target().kind() == AnnotationTarget.Kind.METHOD
          && operation.value("operationId") != null) {
        add(operation.value("operationId").asString(), operation.target());
      }
    }
  }

  private void add(String operationId, AnnotationTarget method) {
    if (byOperationId.put(operationId, new Endpoint(method.asMethod())) != null) {
      throw new IllegalStateException("Two operations are called " + operationId);
    }
  }

  /** The method. @throws IllegalStateException if none declares that id */
  Endpoint of(String operationId) {
    Endpoint endpoint = byOperationId.get(operationId);
    if (endpoint == null) {
      throw new IllegalStateException("No method declares the operation id " + operationId);
    }
    return endpoint;
  }
}
