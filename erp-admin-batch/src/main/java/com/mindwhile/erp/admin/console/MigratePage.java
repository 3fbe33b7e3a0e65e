package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.registry.DatabaseServerView;
import com.mindwhile.erp.registry.DatabaseServers;
import com.mindwhile.erp.registry.FleetOverview;
import com.mindwhile.erp.registry.FleetState;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.OperationQueries;
import com.mindwhile.erp.registry.OperationStatus;
import com.mindwhile.erp.registry.OperationView;
import com.mindwhile.erp.registry.Operations;
import com.mindwhile.erp.registry.PlanMigration;
import com.mindwhile.erp.registry.SchoolOutcomeView;
import com.mindwhile.erp.registry.SchoolView;
import com.mindwhile.erp.registry.Schools;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans a migration: of all schools that have a database in use, or of some. */
@Named
@ViewScoped
public class MigratePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Set<SchoolStatus> MIGRATABLE =
      EnumSet.of(SchoolStatus.ACTIVE, SchoolStatus.SUSPENDED, SchoolStatus.MAINTENANCE);

  @Inject private Schools schools;
  @Inject private FleetOverview fleet;
  @Inject private DatabaseServers servers;
  @Inject private Operations operations;
  @Inject private OperationQueries queries;
  @Inject private Jobs jobs;
  @Inject private Validated validated;

  private SchoolTable table;
  private boolean some;
  private List<String> onServers = List.of();
  private List<String> atVersions = List.of();
  private final RolloutForm rollout = new RolloutForm();
  private List<SchoolView> selection = List.of();
  private transient FleetState state;
  private transient List<String> serverNames;
  private Long dryRunId;
  private transient OperationView dryRun;

  @PostConstruct
  void open() {
    table = new SchoolTable(schools);
  }

  /** What the search finds is shown from its first row. */
  public void search() {
    UIData rows = (UIData) FacesContext.getCurrentInstance().getViewRoot().findComponent("f:list");
    rows.setFirst(0);
  }

  /** Has a job find out what the migration would do; nothing is written in any school. */
  public void tryOut() {
    dryRunId = begin(OperationKind.PREVIEW_MIGRATION);
  }

  /** Has a job compare the schemas with fresh schools', and leads to it. */
  public String compare() {
    return pageOf(begin(OperationKind.CHECK_DRIFT));
  }

  private long begin(OperationKind look) {
    long operationId = operations.planLook(look, request());
    jobs.start(look, operationId);
    return operationId;
  }

  /** Reads how far the dry run is. */
  public void load() {
    dryRun = dryRunId == null ? null : queries.get(dryRunId);
  }

  /** Starts the migration and leads to the job. */
  public String start() {
    long operationId = operations.planMigration(request());
    jobs.start(OperationKind.MIGRATE_SCHOOLS, operationId);
    return pageOf(operationId);
  }

  private static String pageOf(long operationId) {
    return "/job?faces-redirect=true&id=" + operationId;
  }

  private PlanMigration request() {
    Set<Long> ids =
        some ? selection.stream().map(SchoolView::id).collect(Collectors.toSet()) : null;
    return validated.of(rollout.plan(ids, anyOf(onServers), anyOf(atVersions)));
  }

  private static Set<String> anyOf(List<String> chosen) {
    return chosen.isEmpty() ? null : Set.copyOf(chosen);
  }

  /** The job that finds out what the migration would do; null before it was asked for. */
  public OperationView getDryRun() {
    return dryRun;
  }

  /** Whether it is still at that. */
  public boolean isTryingOut() {
    return dryRun.endedAt() == null && dryRun.status() != OperationStatus.INTERRUPTED;
  }

  /** In how many schools scripts would run. */
  public long getAffected() {
    return dryRun.schools().stream().filter(school -> school.scripts() != null).count();
  }

  /**
   * What it found, school by school: first those the migration would stumble over, then those in
   * which scripts would run.
   */
  public List<SchoolOutcomeView> getPreviewed() {
    return dryRun.schools().stream()
        .sorted(
            Comparator.comparing((SchoolOutcomeView school) -> school.error() == null)
                .thenComparing(school -> school.scripts() == null))
        .toList();
  }

  /** What would run in a school. */
  public List<String> scriptsOf(SchoolOutcomeView school) {
    return school.scripts() == null ? List.of() : school.scripts().lines().toList();
  }

  /** Whether the school has a database in use. */
  public boolean isMigratable(SchoolView school) {
    return MIGRATABLE.contains(school.status());
  }

  /** How many schools have one. */
  public long getEligible() {
    return MIGRATABLE.stream().mapToLong(status -> getState().byStatus().get(status)).sum();
  }

  /** All schools at a glance. */
  public FleetState getState() {
    if (state == null) {
      state = fleet.state();
    }
    return state;
  }

  /** The names of the database servers. */
  public List<String> getServers() {
    if (serverNames == null) {
      serverNames = servers.list().stream().map(DatabaseServerView::name).toList();
    }
    return serverNames;
  }

  public List<String> getOnServers() {
    return onServers;
  }

  public void setOnServers(List<String> onServers) {
    this.onServers = onServers;
  }

  public List<String> getAtVersions() {
    return atVersions;
  }

  public void setAtVersions(List<String> atVersions) {
    this.atVersions = atVersions;
  }

  public SchoolTable getTable() {
    return table;
  }

  public boolean isSome() {
    return some;
  }

  public void setSome(boolean some) {
    this.some = some;
  }

  /** How it goes about them. */
  public RolloutForm getRollout() {
    return rollout;
  }

  public List<SchoolView> getSelection() {
    return selection;
  }

  public void setSelection(List<SchoolView> selection) {
    this.selection = selection;
  }
}
