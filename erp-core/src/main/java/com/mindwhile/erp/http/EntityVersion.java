package com.mindwhile.erp.http;

import com.mindwhile.erp.shared.StaleVersionException;

/**
 * The version a caller means to change, from {@code If-Match}.
 *
 * @param value as in the {@code ETag} the caller was given
 */
public record EntityVersion(int value) {

  /** Reads an entity tag. @throws StaleVersionException if it is not one we gave */
  public static EntityVersion valueOf(String tag) {
    try {
      return new EntityVersion(Integer.parseInt(tag.strip().replaceFirst("^\"(\\d+)\"$", "$1")));
    } catch (NumberFormatException notOurs) {
      throw new StaleVersionException();
    }
  }

  /** The entity tag of a version. */
  static String tag(int version) {
    return "\"" + version + "\"";
  }
}
