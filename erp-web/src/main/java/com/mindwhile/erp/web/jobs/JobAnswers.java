package com.mindwhile.erp.web.jobs;

import com.mindwhile.erp.jobs.JobView;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How work that goes on behind a request is answered. */
public final class JobAnswers {

  private JobAnswers() {}

  /** That it is taken on, and where to ask how far it is. */
  public static Response accepted(JobView job) {
    return Response.accepted(job).location(URI.create("jobs/" + job.id())).build();
  }
}
