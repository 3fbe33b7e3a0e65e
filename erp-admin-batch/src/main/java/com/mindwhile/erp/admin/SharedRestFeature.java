package com.mindwhile.erp.admin;

import com.mindwhile.erp.http.RestFeature;
import jakarta.ws.rs.ext.Provider;

/** Brings what the core offers REST APIs into this archive's, whose classes alone are scanned. */
@Provider
public class SharedRestFeature extends RestFeature {}
