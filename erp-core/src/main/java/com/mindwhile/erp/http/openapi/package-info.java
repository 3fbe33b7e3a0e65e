/**
 * Completes the API documents that the build makes from the resources (see {@code docs/adr}): what
 * holds for every operation is added here, so that a resource states only what is its own. Runs in
 * the build, never in a server. Uses {@code rbac} and {@code shared}.
 */
package com.mindwhile.erp.http.openapi;
