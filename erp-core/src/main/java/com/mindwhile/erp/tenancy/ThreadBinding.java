package com.mindwhile.erp.tenancy;

/** A value bound to the thread that does a piece of work, for as long as the work lasts. */
public final class ThreadBinding<T> {

  private final ThreadLocal<T> current = new ThreadLocal<>();

  /** Gives the binding back when closed: what was bound before is bound again. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** The bound value, or null. */
  public T get() {
    return current.get();
  }

  /** Binds a value until the scope is closed, which must happen on the same thread. */
  public Scope bind(T value) {
    T before = current.get();
    current.set(value);
    return () -> {
      if (before == null) {
        current.remove();
      } else {
        current.set(before);
      }
    };
  }
}
