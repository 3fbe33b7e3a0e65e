package com.mindwhile.erp.http;

import com.mindwhile.erp.shared.Versioned;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Answers a resource's version as its {@code ETag}, for {@code If-Match}. It says nothing of what
 * the resource shows of others and of what the caller may see of it, so no cache can go by it.
 */
public class VersionFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Versioned resource) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, EntityVersion.tag(resource.version()));
    }
  }
}
