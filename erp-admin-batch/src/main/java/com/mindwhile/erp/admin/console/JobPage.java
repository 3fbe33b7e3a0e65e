package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.admin.platform.InvitationLink;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.OperationQueries;
import com.mindwhile.erp.registry.OperationStatus;
import com.mindwhile.erp.registry.OperationView;
import com.mindwhile.erp.registry.OutcomeStatus;
import com.mindwhile.erp.registry.SchoolOutcomeView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One job, what it does in each school, and for a provisioning its steps. */
@Named
@ViewScoped
public class JobPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** As many schools as are listed with their details; the grid shows all. */
  public static final int MAX_LISTED = 100;

  private static final Set<OperationStatus> AT_WORK =
      EnumSet.of(OperationStatus.STARTING, OperationStatus.STARTED, OperationStatus.STOPPING);
  private static final Set<String> GO_ON_BY_THEMSELVES =
      Set.of(OperationKind.PROVISION_SCHOOL.jobName(), OperationKind.DELETE_SCHOOL.jobName());
  private static final Set<OperationStatus> CAN_STOP =
      EnumSet.of(OperationStatus.STARTING, OperationStatus.STARTED, OperationStatus.PAUSED);
  private static final Set<OperationStatus> CAN_RESTART =
      EnumSet.of(OperationStatus.FAILED, OperationStatus.STOPPED, OperationStatus.INTERRUPTED);
  private static final Set<OperationStatus> CAN_SKIP_SCHOOLS =
      EnumSet.of(
          OperationStatus.FAILED,
          OperationStatus.STOPPED,
          OperationStatus.PAUSED,
          OperationStatus.INTERRUPTED);
  private static final Set<OutcomeStatus> NOT_DONE =
      EnumSet.of(OutcomeStatus.WAITING, OutcomeStatus.STARTED, OutcomeStatus.FAILED);

  @Inject private OperationQueries operations;
  @Inject private Jobs jobs;
  @Inject private OneTimeLinks oneTimeLinks;
  @Inject private Messages messages;

  private long id;
  private transient OperationView job;
  private transient InvitationLink invitation;
  private String search;

  /** Reads the job: 404 if there is none. */
  public void load() {
    job = operations.get(id);
  }

  /** Takes the link for the school's first administrator, which is shown this once. */
  public void takeInvitation() {
    invitation = oneTimeLinks.take(id);
  }

  /** Takes the job up again for what is not done. */
  public void restart() {
    jobs.restart(id);
    messages.done("The job goes on with what is not done.");
  }

  /** Asks it to stop. */
  public void stop() {
    jobs.stop(id);
    messages.done("The job stops after the schools it is at.");
  }

  /** Lets it go on with its next wave. */
  public void proceed() {
    jobs.proceed(id);
    messages.done("The job goes on with its next wave.");
  }

  /** The job; fresh after each action. */
  public OperationView getJob() {
    return job;
  }

  public InvitationLink getInvitation() {
    return invitation;
  }

  /** Whether somebody is working on it. */
  public boolean isAtWork() {
    return AT_WORK.contains(job.status());
  }

  /** Whether it is under way or goes on by itself, so that the page has to look again. */
  public boolean isWatched() {
    return isAtWork()
        || job.resumesAt() != null
        || job.status() == OperationStatus.INTERRUPTED && GO_ON_BY_THEMSELVES.contains(job.name());
  }

  public boolean isStoppable() {
    return CAN_STOP.contains(job.status());
  }

  /** Whether it waits between two waves. */
  public boolean isPaused() {
    return job.status() == OperationStatus.PAUSED;
  }

  public boolean isRestartable() {
    return CAN_RESTART.contains(job.status());
  }

  /** Whether it provisions one school. */
  public boolean isProvisioning() {
    return "provision-school".equals(job.name());
  }

  /** Whether it migrates schools. */
  public boolean isMigration() {
    return "migrate-schools".equals(job.name());
  }

  /** Whether one school can be tried again, and no other. */
  public boolean isRetryable(SchoolOutcomeView school) {
    return isMigration()
        && CAN_RESTART.contains(job.status())
        && school.status() != OutcomeStatus.COMPLETED;
  }

  /** Whether one school can be left out. */
  public boolean isSkippable(SchoolOutcomeView school) {
    return isMigration()
        && CAN_SKIP_SCHOOLS.contains(job.status())
        && NOT_DONE.contains(school.status());
  }

  /** Whether a script may have stopped half way in a school and nobody is at it. */
  public boolean isRepairable(SchoolOutcomeView school) {
    return isMigration()
        && !isAtWork()
        && job.resumesAt() == null
        && school.status() == OutcomeStatus.FAILED;
  }

  /** The school it provisions. */
  public SchoolOutcomeView getProvisioned() {
    return job.schools().get(0);
  }

  /** The steps of a provisioning. */
  public List<ProvisioningStep> getSteps() {
    return ProvisioningStep.of(getProvisioned());
  }

  /**
   * The schools whose codes have what is searched: first those that failed, then the open ones, and
   * of those that are done first the ones of which there is something to say.
   */
  public List<SchoolOutcomeView> getListed() {
    String wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
    return job.schools().stream()
        .filter(outcome -> outcome.code().toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(
            Comparator.comparingInt((SchoolOutcomeView outcome) -> rank(outcome.status()))
                .thenComparing(outcome -> outcome.drift() == null && outcome.scripts() == null))
        .limit(MAX_LISTED)
        .toList();
  }

  private static int rank(OutcomeStatus status) {
    return switch (status) {
      case FAILED -> 0;
      case STARTED -> 1;
      case WAITING -> 2;
      case SKIPPED -> 3;
      case COMPLETED -> 4;
    };
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
