package com.mindwhile.erp.it.cluster;

import com.mindwhile.erp.it.harness.Once;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A test whose constructor takes the {@link FragileStack}, which these tests share. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(WithFragileStack.Extension.class)
@Tag("cluster")
@interface WithFragileStack {

  /** Starts it for the first test that wants it and ends it after the last of all. */
  final class Extension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == FragileStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return Once.in(
          context.getRoot().getStore(Namespace.create(Extension.class)),
          FragileStack.class,
          Extension::start);
    }

    private static FragileStack start() {
      try {
        return FragileStack.start();
      } catch (Exception e) {
        throw new IllegalStateException("The fragile installation did not start", e);
      }
    }
  }
}
