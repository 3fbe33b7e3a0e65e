package com.mindwhile.erp.launcher.rest;

import java.io.IOException;
import java.net.URI;

/** Nobody answered, or not completely; trying again later may help. */
public final class NoAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoAnswerException(URI address, IOException cause) {
    super("No answer from " + address + ": " + cause, cause);
  }
}
