package com.mindwhile.erp.http;

import com.mindwhile.erp.shared.VersionRequiredException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** Demands {@code If-Match} of the endpoints that take an {@link EntityVersion}. */
public class VersionFeature implements DynamicFeature {

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    if (List.of(endpoint.getResourceMethod().getParameterTypes()).contains(EntityVersion.class)) {
      context.register(
          (ContainerRequestFilter)
              request -> {
                if (request.getHeaderString(HttpHeaders.IF_MATCH) == null) {
                  throw new VersionRequiredException();
                }
              },
          Priorities.USER);
    }
  }
}
