package com.mindwhile.erp.http;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.mindwhile.erp.http.problem.FailureMapper;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Map;

/**
 * All that both REST APIs have in common. Each WAR registers it, since providers of another archive
 * are not scanned.
 */
public class RestFeature implements Feature {

  /**
   * How each {@code Application} sets Jersey up: without the JSON providers and exception mappers
   * it finds in the server by itself, which would come before ours, and without WADL. Bean
   * Validation is left to CDI, whose interceptor would validate all parameters once more.
   */
  public static final Map<String, Object> PROPERTIES =
      Map.of(
          "jersey.config.disableAutoDiscovery", true,
          "jersey.config.disableMetainfServicesLookup", true,
          "jersey.config.disableJsonBinding", true,
          "jersey.config.beanValidation.disable.server", true,
          "jersey.config.server.wadl.disableWadl", true);

  @Override
  public boolean configure(FeatureContext context) {
    context.register(JacksonJsonProvider.class);
    context.register(JsonMapperResolver.class);
    context.register(FailureMapper.class);
    context.register(StrictParameters.class);
    context.register(new PreparedBeanParams.Registration());
    context.register(ProblemsAcceptedFilter.class);
    context.register(BodyFilter.class);
    context.register(AccessFeature.class);
    context.register(VersionFeature.class);
    context.register(VersionFilter.class);
    context.register(PageLinkFilter.class);
    context.register(UncachedFilter.class);
    return true;
  }
}
