package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.registry.OperationView;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** The answer to a request for long work: accepted, and where to look how far it is. */
final class JobAnswers {

  private JobAnswers() {}

  static Response accepted(OperationView job) {
    return accepted(job.id(), job);
  }

  static Response accepted(long jobId, Object body) {
    return Response.accepted(body)
        .location(UriBuilder.fromResource(JobResource.class).path("{id}").build(jobId))
        .build();
  }
}
