package com.mindwhile.erp.http;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.mindwhile.erp.http.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Reads and writes bodies with {@link Json#MAPPER}. Its exact media types let it come before the
 * provider the server registers for every kind of JSON with settings of its own.
 */
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonProvider extends JacksonJsonProvider {

  public JsonProvider() {
    super(Json.MAPPER);
  }
}
