package com.mindwhile.erp.http;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;

/**
 * Says that all properties may be validated. What is validated are parameters and bodies, which are
 * no entities; without this the validator asks Jakarta Persistence of each property of each element
 * whether it is loaded.
 */
public class LoadedProperties implements TraversableResolver {

  @Override
  public boolean isReachable(
      Object bean,
      Path.Node property,
      Class<?> rootBeanType,
      Path pathToProperty,
      ElementType elementType) {
    return true;
  }

  @Override
  public boolean isCascadable(
      Object bean,
      Path.Node property,
      Class<?> rootBeanType,
      Path pathToProperty,
      ElementType elementType) {
    return true;
  }
}
