package com.mindwhile.erp.http;

import com.mindwhile.erp.rbac.PublicEndpoint;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts before each endpoint the check it declares: a permission, being signed in, or none. An
 * endpoint that does not declare exactly one of them stops the application's start.
 */
public class AccessFeature implements DynamicFeature {

  private static final List<Class<? extends Annotation>> DECLARATIONS =
      List.of(RequiresPermission.class, SignedIn.class, PublicEndpoint.class);

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    Method method = endpoint.getResourceMethod();
    if (!method.getDeclaringClass().getName().startsWith("com.mindwhile.")) {
      return;
    }
    long declared =
        Stream.of(method.getAnnotations())
            .filter(annotation -> DECLARATIONS.contains(annotation.annotationType()))
            .count();
    if (declared != 1) {
      throw new IllegalStateException(method + " must declare exactly one of " + DECLARATIONS);
    }
    context.register(new AccessFilter(method, CDI.current().select(AccessCheck.class).get()));
  }
}
