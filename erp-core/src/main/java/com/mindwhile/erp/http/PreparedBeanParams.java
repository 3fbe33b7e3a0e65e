package com.mindwhile.erp.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.model.Parameter.Source;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/**
 * Makes the {@code @BeanParam} of a request from what was found out when the server started. Jersey
 * itself looks at the class and at each of its fields anew for every request, which was an eighth
 * of a list's cost. A class with anything that this would not fill is refused at the start: every
 * field has to be a {@code @QueryParam}, and there is no superclass.
 */
final class PreparedBeanParams implements ValueParamProvider {

  /** Registers it. */
  static final class Registration implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
      context.register(
          new AbstractBinder() {
            @Override
            protected void configure() {
              bindAsContract(PreparedBeanParams.class)
                  .to(ValueParamProvider.class)
                  .in(Singleton.class);
            }
          });
      return true;
    }
  }

  /** A field and where its value comes from. */
  private record Assignment(Field field, Function<ContainerRequest, ?> value) {}

  private final InjectionManager providers;

  @Inject
  PreparedBeanParams(InjectionManager providers) {
    this.providers = providers;
  }

  @Override
  public Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
    if (parameter.getSource() != Source.BEAN_PARAM) {
      return null;
    }
    Constructor<?> constructor = constructor(parameter.getRawType());
    List<Assignment> assignments = assignments(parameter.getRawType());
    return request -> bean(constructor, assignments, request);
  }

  /** Before Jersey's own. */
  @Override
  public PriorityType getPriority() {
    return Priority.HIGH;
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " needs a constructor without parameters", e);
    }
  }

  private List<Assignment> assignments(Class<?> type) {
    if (type.getSuperclass() != Object.class) {
      throw new IllegalArgumentException(type + " may have no superclass");
    }
    List<Assignment> assignments = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        assignments.add(assignment(type, field));
      }
    }
    return assignments;
  }

  private Assignment assignment(Class<?> type, Field field) {
    if (!field.isAnnotationPresent(QueryParam.class)) {
      throw new IllegalArgumentException(field + " is no @QueryParam");
    }
    if (field.getType().isPrimitive() && !field.isAnnotationPresent(DefaultValue.class)) {
      throw new IllegalArgumentException(field + " has no value for a request without it");
    }
    field.setAccessible(true);
    return new Assignment(field, value(type, field));
  }

  private Function<ContainerRequest, ?> value(Class<?> type, Field field) {
    Parameter parameter =
        Parameter.create(
            type, type, false, field.getType(), field.getGenericType(), field.getAnnotations());
    for (ValueParamProvider provider :
        providers.<ValueParamProvider>getAllInstances(ValueParamProvider.class)) {
      Function<ContainerRequest, ?> value = provider.getValueProvider(parameter);
      if (value != null) {
        return value;
      }
    }
    throw new IllegalArgumentException("Nothing gives " + field + " a value");
  }

  private static Object bean(
      Constructor<?> constructor, List<Assignment> assignments, ContainerRequest request) {
    try {
      Object bean = constructor.newInstance();
      for (Assignment assignment : assignments) {
        assignment.field().set(bean, assignment.value().apply(request));
      }
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
