package com.mindwhile.erp.launcher;

import java.nio.file.Path;
import java.util.List;

/** A server did not start, or not completely. The message says why, from its log. */
public final class ServerFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int LINES = 40;

  ServerFailedException(String what, Path log, String logText) {
    super(what + "; its log is " + log + "\n" + excerpt(logText));
  }

  private static String excerpt(String logText) {
    List<String> errors = LogErrors.in(logText);
    return String.join("\n", errors.isEmpty() ? end(logText) : errors);
  }

  private static List<String> end(String logText) {
    List<String> lines = logText.lines().toList();
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
  }
}
