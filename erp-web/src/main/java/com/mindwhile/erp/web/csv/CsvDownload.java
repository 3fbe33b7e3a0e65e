package com.mindwhile.erp.web.csv;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A CSV file that a browser saves. */
public final class CsvDownload {

  /** What it is, for {@code @Produces}. */
  public static final String TYPE = "text/csv;charset=UTF-8";

  private CsvDownload() {}

  /**
   * The answer.
   *
   * @param rows writes it while it is sent
   * @param name what the file is called
   */
  public static Response of(StreamingOutput rows, String name) {
    return Response.ok(rows, TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
