package com.mindwhile.erp.http.openapi;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.PublicEndpoint;
import com.mindwhile.erp.rbac.RequiresPermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Adds to each operation what its method declares elsewhere: who may use it, which problems it
 * answers, its paging and version headers. {@code x-permission} names the permission it takes, or
 * those of which it takes one with an "or" between them, {@code x-signed-in} and {@code x-public}
 * mark those that take none. The components referred to are in {@code META-INF/openapi.yaml}.
 */
abstract class ApiDocument implements OASFilter {

  private static final String SORT = "sort";
  private static final Set<String> PAGE = Set.of("page", "size");
  private static final String IF_MATCH = "If-Match";

  private final Endpoints endpoints;
  private final Schemas schemas;

  ApiDocument(IndexView classes) {
    endpoints = new Endpoints(classes);
    schemas = new Schemas(classes);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    schemas.complete(document.getComponents());
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().forEach((method, it) -> complete(method, it)));
  }

  /** A reference to one of the common parameters. */
  static Parameter parameter(String name) {
    return OASFactory.createParameter().ref("#/components/parameters/" + name);
  }

  /** Adds the problems with these statuses to the answers of an operation. */
  static void answer(Operation operation, int... statuses) {
    Map<String, APIResponse> answers = new TreeMap<>(operation.getResponses().getAPIResponses());
    for (int status : statuses) {
      answers.computeIfAbsent(
          Integer.toString(status),
          code -> OASFactory.createAPIResponse().ref("#/components/responses/" + code));
    }
    operation.getResponses().setAPIResponses(answers);
  }

  private void complete(PathItem.HttpMethod method, Operation operation) {
    Endpoint endpoint = endpoints.of(operation.getOperationId());
    if (endpoint.answersNothing()) {
      operation.getResponses().removeAPIResponse("201");
      operation
          .getResponses()
          .addAPIResponse("204", OASFactory.createAPIResponse().description("No Content"));
    }
    declareAccess(operation, endpoint);
    if (method != PathItem.HttpMethod.GET && !endpoint.is(PublicEndpoint.class)) {
      answer(operation, 409, 422, 503);
    }
    replaceCommonParameters(operation);
    if (operation.getRequestBody() != null) {
      answer(operation, 400, 413, 415, 422);
    }
    addHeaders(operation);
  }

  private static void declareAccess(Operation operation, Endpoint endpoint) {
    if (endpoint.is(PublicEndpoint.class)) {
      operation.addExtension("x-public", true);
      operation.setSecurity(List.of());
      answer(operation, 401);
      return;
    }
    answer(operation, 401, 403);
    operation.addSecurityRequirement(
        OASFactory.createSecurityRequirement().addScheme("accessToken"));
    if (endpoint.is(RequiresPermission.class)) {
      List<String> permissions = endpoint.permissions().stream().map(Permission::value).toList();
      operation.addExtension("x-permission", String.join(" or ", permissions));
      operation.setDescription(
          sentence(operation.getDescription())
              + "Takes the permission `"
              + String.join("` or `", permissions)
              + "`.");
    } else {
      operation.addExtension("x-signed-in", true);
      operation.setDescription(
          sentence(operation.getDescription()) + "Takes no permission but being signed in.");
    }
  }

  private static String sentence(String description) {
    return description == null ? "" : description + " ";
  }

  private void replaceCommonParameters(Operation operation) {
    List<Parameter> own =
        operation.getParameters() == null ? List.of() : List.copyOf(operation.getParameters());
    Set<String> names = own.stream().map(Parameter::getName).collect(Collectors.toSet());
    boolean versioned = names.contains(IF_MATCH);
    if (own.stream().anyMatch(it -> it.getIn() == Parameter.In.PATH)) {
      answer(operation, 404);
    }
    if (own.stream().anyMatch(it -> it.getIn() == Parameter.In.QUERY)) {
      answer(operation, 400);
    }
    own.forEach(schemas::complete);
    if (names.containsAll(PAGE)) {
      own.stream()
          .filter(it -> PAGE.contains(it.getName()) || SORT.equals(it.getName()))
          .forEach(operation::removeParameter);
      operation.addParameter(parameter("Page"));
      operation.addParameter(parameter("Size"));
      if (names.contains(SORT)) {
        operation.addParameter(parameter("Sort"));
      }
    }
    if (versioned) {
      own.stream().filter(it -> IF_MATCH.equals(it.getName())).forEach(operation::removeParameter);
      operation.addParameter(parameter("IfMatch"));
      answer(operation, 412, 428);
    }
  }

  private void addHeaders(Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.equals("201") || status.equals("202")) {
                addHeader(response, "Location");
              }
              if (status.startsWith("2") && schemas.isPage(response)) {
                addHeader(response, "Link");
              }
              if (status.startsWith("2") && schemas.isVersioned(response)) {
                addHeader(response, "ETag");
              }
            });
  }

  private static void addHeader(APIResponse response, String name) {
    response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
  }
}
