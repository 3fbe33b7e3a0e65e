package com.mindwhile.erp.erpctl;

import picocli.CommandLine;

/** What {@code erpctl} tells the script that called it. */
enum ExitCode {
  /** Done. */
  OK(CommandLine.ExitCode.OK),
  /** It did not work: a job failed, a file cannot be read, the server has an internal error. */
  FAILED(CommandLine.ExitCode.SOFTWARE),
  /** The command line is wrong. */
  USAGE(CommandLine.ExitCode.USAGE),
  /** Sign-in failed or the permission is missing. */
  REFUSED(3),
  /** There is no such thing. */
  NOT_FOUND(4),
  /** It contradicts what is there, or a rule. */
  CONFLICT(5),
  /** Nobody answers, or not now; trying again later may help. */
  UNAVAILABLE(6),
  /** The job still runs, but longer than one wanted to wait. */
  STILL_RUNNING(7);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** What a status of the REST API means to a script. */
  static ExitCode of(int httpStatus) {
    return switch (httpStatus) {
      case 400, 415 -> USAGE;
      case 401, 403 -> REFUSED;
      case 404 -> NOT_FOUND;
      case 409, 412, 422, 428 -> CONFLICT;
      case 429, 502, 503, 504 -> UNAVAILABLE;
      default -> httpStatus < 400 ? OK : FAILED;
    };
  }
}
