package com.mindwhile.erp.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;

/**
 * Gives every Jackson provider {@link Json#MAPPER}: the one registered here as well as the one the
 * server may find as a service and use instead of it.
 */
public class JsonMapperResolver implements ContextResolver<ObjectMapper> {

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return Json.MAPPER;
  }
}
