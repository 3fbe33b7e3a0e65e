package com.mindwhile.erp.http;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.mindwhile.erp.http.problem.FailureMapper;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * All that both REST APIs have in common. Each WAR registers it, since providers of another archive
 * are not scanned.
 */
public class RestFeature implements Feature {

  @Override
  public boolean configure(FeatureContext context) {
    context.property("jersey.config.server.wadl.disableWadl", true);
    context.register(new JacksonJsonProvider(Json.MAPPER));
    context.register(FailureMapper.class);
    context.register(StrictParameters.class);
    context.register(BodyFilter.class);
    context.register(AccessFeature.class);
    context.register(VersionFeature.class);
    context.register(VersionFilter.class);
    context.register(PageLinkFilter.class);
    context.register(UncachedFilter.class);
    return true;
  }
}
