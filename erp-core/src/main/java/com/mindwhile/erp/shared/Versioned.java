package com.mindwhile.erp.shared;

/** A view of one resource that says which version it shows; it is answered as the {@code ETag}. */
public interface Versioned {

  /** The version a change has to name in {@code If-Match}. */
  int version();
}
