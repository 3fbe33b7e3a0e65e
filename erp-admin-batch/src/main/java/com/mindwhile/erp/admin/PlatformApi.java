package com.mindwhile.erp.admin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API of the control plane. Its resources are those of this archive. */
@ApplicationPath("api/v1")
public class PlatformApi extends Application {}
