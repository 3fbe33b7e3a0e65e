package com.mindwhile.erp.jobs;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.rbac.WorkContext.Work;
import com.mindwhile.erp.tenancy.School;
import com.mindwhile.erp.tenancy.SchoolContext;
import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.slf4j.MDC;

/** Threads of the server for what goes on behind a request. */
@ApplicationScoped
public class SchoolThreads {

  @Inject private SchoolContext schools;
  @Inject private WorkContext work;
  @Resource private ManagedExecutorService threads;

  /**
   * Has something done in the caller's school and name; its log lines have the school and the
   * request's id.
   */
  public void execute(Runnable task) {
    School school = schools.current();
    Work asked = work.current();
    threads.execute(() -> run(task, school, asked));
  }

  private void run(Runnable task, School school, Work asked) {
    MDC.put("school", school.subdomain());
    MDC.put("requestId", asked.requestId());
    try (ThreadBinding.Scope inSchool = schools.enter(school);
        ThreadBinding.Scope inName = work.enter(asked)) {
      task.run();
    } finally {
      MDC.clear();
    }
  }
}
