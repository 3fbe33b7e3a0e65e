package com.mindwhile.erp.it.harness;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What all tests share is made once; if that fails, it fails at once for all that want it. */
public final class Once implements AutoCloseable {

  private final Object made;
  private final RuntimeException failure;

  private Once(Object made, RuntimeException failure) {
    this.made = made;
    this.failure = failure;
  }

  /** The one of that type in the store, which is closed with the store if it can be. */
  public static <T> T in(Store store, Class<T> type, Supplier<T> maker) {
    Once once = store.computeIfAbsent(type, key -> attempt(maker), Once.class);
    if (once.failure != null) {
      throw new IllegalStateException("There is no " + type.getSimpleName(), once.failure);
    }
    return type.cast(once.made);
  }

  private static Once attempt(Supplier<?> maker) {
    try {
      return new Once(maker.get(), null);
    } catch (RuntimeException | AssertionError failure) {
      return new Once(null, new IllegalStateException(failure));
    }
  }

  @Override
  public void close() throws Exception {
    if (made instanceof AutoCloseable resource) {
      resource.close();
    }
  }
}
