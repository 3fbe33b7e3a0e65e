package com.mindwhile.erp.http;

import com.mindwhile.erp.shared.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.StringJoiner;

/** Answers a page with links to its neighbours (RFC 8288). */
public class PageLinkFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page) {
      response.getHeaders().putSingle(HttpHeaders.LINK, links(request.getUriInfo(), page));
    }
  }

  private static String links(UriInfo uri, Page<?> page) {
    long last = Math.max(1, (page.total() + page.size() - 1) / page.size());
    StringJoiner links = new StringJoiner(", ");
    links.add(link(uri, 1, "first"));
    if (page.page() > 1) {
      links.add(link(uri, page.page() - 1L, "prev"));
    }
    if (page.page() < last) {
      links.add(link(uri, page.page() + 1L, "next"));
    }
    return links.add(link(uri, last, "last")).toString();
  }

  private static String link(UriInfo uri, long page, String relation) {
    return "<"
        + uri.getRequestUriBuilder().replaceQueryParam("page", page).build()
        + ">; rel=\""
        + relation
        + "\"";
  }
}
