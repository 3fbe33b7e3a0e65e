package com.mindwhile.erp.shared;

import jakarta.enterprise.inject.spi.CDI;

/**
 * A bean for an object that somebody else makes, as Hibernate makes its listeners, often before
 * there is a CDI container. It is looked up when first wanted and kept: a look-up walks the stack,
 * and a dozen of them took a fifth of a request.
 *
 * @param <T> its type
 */
public final class LateBean<T> {

  private final Class<T> type;
  private volatile T bean;

  public LateBean(Class<T> type) {
    this.type = type;
  }

  /** The bean. @throws IllegalStateException if there is no container yet */
  public T get() {
    T known = bean;
    if (known == null) {
      known = CDI.current().select(type).get();
      bean = known;
    }
    return known;
  }

  /** Whether the bean can be had: a server also makes objects while it deploys an archive. */
  public boolean isPresent() {
    if (bean != null) {
      return true;
    }
    try {
      return CDI.current() != null;
    } catch (IllegalStateException noContainerYet) {
      return false;
    }
  }
}
