package com.mindwhile.erp.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API of the school plane. Its resources are those of this archive. */
@ApplicationPath("api/v1")
public class SchoolApi extends Application {}
