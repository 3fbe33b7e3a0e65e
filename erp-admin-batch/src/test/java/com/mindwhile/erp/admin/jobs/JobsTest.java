package com.mindwhile.erp.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.OperationLeases;
import com.mindwhile.erp.registry.OperationSchools;
import com.mindwhile.erp.registry.Operations;
import com.mindwhile.erp.registry.SchoolOutcomes;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node renews the leases of what it carries out, and of nothing else. */
class JobsTest {

  private static final long OPERATION = 7;
  private static final long EXECUTION = 70;

  private final List<Long> renewed = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();
  private final WorkContext work = new WorkContext();
  private boolean registryAway;
  private boolean executionOver;
  private OperationLeases.Renewal renewal = OperationLeases.Renewal.HELD;

  private final Jobs jobs =
      new Jobs(
          new Operations() {
            @Override
            public void end(long operationId, long executionId, String failure) {
              ended.add(operationId + " in the name of " + work.caller().name());
            }
          },
          new OperationSchools(),
          new OperationLeases() {
            @Override
            public Renewal renew(long operationId) {
              renewed.add(operationId);
              return renewal;
            }
          },
          new SchoolOutcomes() {
            @Override
            public String requestedBy(long operationId) {
              if (registryAway) {
                throw new IllegalStateException("The registry is away");
              }
              return "ops@example.org";
            }
          },
          work);

  @BeforeEach
  void begin() {
    jobs.open(runtime());
    jobs.start(OperationKind.MIGRATE_SCHOOLS, OPERATION);
  }

  @Test
  void renewsTheLeaseOfWhatRuns() {
    jobs.renewLeases();

    assertThat(renewed).containsExactly(OPERATION);
  }

  @Test
  void notesTheEndInTheNameOfWhoAskedForIt() {
    jobs.ended(OPERATION, EXECUTION, false, null);
    jobs.renewLeases();

    assertThat(ended).containsExactly("7 in the name of ops@example.org");
    assertThat(renewed).isEmpty();
  }

  @Test
  void letsTheLeaseRunOutIfTheEndCannotBeNoted() {
    registryAway = true;
    assertThatThrownBy(() -> jobs.ended(OPERATION, EXECUTION, false, null))
        .hasMessage("The registry is away");
    registryAway = false;
    jobs.renewLeases();

    assertThat(renewed).isEmpty();
  }

  @Test
  void keepsWhatIsLostUntilItsExecutionIsOver() {
    renewal = OperationLeases.Renewal.LOST;
    jobs.renewLeases();
    jobs.renewLeases();
    executionOver = true;
    jobs.renewLeases();
    assertThat(renewed).hasSize(3);

    jobs.renewLeases();
    assertThat(renewed).hasSize(3);
  }

  private JobOperator runtime() {
    return (JobOperator)
        Proxy.newProxyInstance(
            JobOperator.class.getClassLoader(),
            new Class<?>[] {JobOperator.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("start")) {
                return EXECUTION;
              }
              if (method.getName().equals("stop") && executionOver) {
                throw new JobExecutionNotRunningException("It is over");
              }
              return null;
            });
  }
}
