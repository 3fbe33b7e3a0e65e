package com.mindwhile.erp.admin;

import com.mindwhile.erp.http.RestFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API of the control plane. Its resources are those of this archive. */
@ApplicationPath("api/v1")
public class PlatformApi extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return RestFeature.PROPERTIES;
  }
}
