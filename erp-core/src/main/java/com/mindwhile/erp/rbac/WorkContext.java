package com.mindwhile.erp.rbac;

import com.mindwhile.erp.tenancy.ThreadBinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * In whose name, from where and under which request id the current thread works. Always entered and
 * left like the school.
 */
@ApplicationScoped
public class WorkContext {

  private final ThreadBinding<Work> current = new ThreadBinding<>();

  /**
   * A piece of work.
   *
   * @param caller who asked for it; null while nobody is signed in
   * @param requestId the id that ties the answer, the log and the audit together
   * @param address the client's address; null for work that no client asked for
   */
  public record Work(Caller caller, String requestId, String address) {}

  /** Begins work until the scope is closed. */
  public ThreadBinding.Scope enter(Work work) {
    return current.bind(work);
  }

  /** Begins work the system does in somebody's name, in a batch job. */
  public ThreadBinding.Scope enterAsSystem(String name) {
    return enter(new Work(Caller.system(name), UUID.randomUUID().toString(), null));
  }

  /** The work. @throws IllegalStateException if none was begun */
  public Work current() {
    Work work = current.get();
    if (work == null) {
      throw new IllegalStateException("No work was begun on this thread");
    }
    return work;
  }

  /** The work, or null if none was begun. */
  public Work currentOrNull() {
    return current.get();
  }

  /** Who asked. @throws IllegalStateException if nobody is signed in */
  public Caller caller() {
    Caller caller = current().caller();
    if (caller == null) {
      throw new IllegalStateException("Nobody is signed in");
    }
    return caller;
  }

  /** The name the audit gives to the one who asked, {@code anonymous} if nobody is signed in. */
  public String actor() {
    Work work = current.get();
    return work == null ? "system" : work.caller() == null ? "anonymous" : work.caller().name();
  }
}
