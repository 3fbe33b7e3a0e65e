package com.mindwhile.erp.http;

import com.mindwhile.erp.http.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Serves clients that accept problem documents alone. Generated ones do so where success has no
 * content, since a problem is the only content the API document names there; they would be told
 * that nothing acceptable can be answered.
 */
@PreMatching
public class ProblemsAcceptedFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accepted != null && accepted.strip().equalsIgnoreCase(Problem.MEDIA_TYPE)) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }
  }
}
