package com.mindwhile.erp.jobs;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The jobs of the caller. Those of others are not there. */
@Stateless
public class Jobs {

  /** The orders jobs can be listed in. */
  public static final SortKeys SORT = new SortKeys(Map.of("id", List.of("j.id")), "id", "j.id");

  /**
   * How long nobody need say that a job still waits for its turn before it counts as interrupted.
   */
  static final Duration WAITING = Duration.ofMinutes(15);

  private static final PagedQuery<Job> LIST = new PagedQuery<>(Job.class, "j", "Job j", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /** The caller's jobs. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<JobView> list(PageRequest request) {
    Page<Job> page = LIST.page(database, own(), request);
    Set<Long> withFile = withFile(page.items().stream().map(Job::id).toList());
    return page.map(job -> job.view(clock.now(), withFile.contains(job.id())));
  }

  /**
   * One job.
   *
   * @throws NotFoundException if the caller has none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public JobView get(long id) {
    Job job = find(id);
    return job.view(clock.now(), !withFile(List.of(id)).isEmpty());
  }

  /**
   * What a job has left.
   *
   * @throws NotFoundException if the caller has none with that id, or it has left nothing
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public JobFile file(long id) {
    find(id);
    StoredJobFile file = database.find(StoredJobFile.class, id);
    if (file == null) {
      throw new NotFoundException("The file");
    }
    return file.file();
  }

  /**
   * Writes a job down that is to be done, in the transaction of what it is about; {@link JobRunner}
   * does it. One that nobody has begun when its lease runs out can be restarted.
   */
  public JobRun accept(String name, String subject) {
    Job job = new Job(name, owner(), subject, clock.now().plus(WAITING));
    database.persist(job);
    database.flush();
    return JobRun.of(job);
  }

  /**
   * Writes down that a job is to go on.
   *
   * @throws NotFoundException if the caller has none with that id
   * @throws com.mindwhile.erp.shared.ConflictException if it runs or is done
   */
  public JobRun acceptAgain(long id) {
    database.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
    Job job = find(id);
    job.restart(clock.now(), clock.now().plus(WAITING));
    database.flush();
    return JobRun.of(job);
  }

  private Job find(long id) {
    return LIST.one(database, own().and("j.id = :id", "id", id))
        .orElseThrow(() -> new NotFoundException("The job"));
  }

  private Conditions own() {
    return new Conditions().and("j.owner = :owner", "owner", owner());
  }

  /** A school's user and a super admin may have the same number. */
  private String owner() {
    Caller caller = work.caller();
    return caller.kind() + " " + caller.id();
  }

  private Set<Long> withFile(List<Long> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            database
                .createQuery(
                    "select f.jobId from StoredJobFile f where f.jobId in (:ids)", Long.class)
                .setParameter("ids", ids)
                .getResultList());
  }
}
