package com.mindwhile.erp.http;

import com.mindwhile.erp.shared.Versioned;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

/** Answers a resource's version as its {@code ETag}, and 304 to those who have it. */
public class VersionFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Versioned resource) {
      String tag = EntityVersion.tag(resource.version());
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
      if (request.getMethod().equals(HttpMethod.GET)
          && tag.equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
        response.setStatus(Status.NOT_MODIFIED.getStatusCode());
        response.setEntity(null);
      }
    }
  }
}
