package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.registry.FleetOverview;
import com.mindwhile.erp.registry.FleetState;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.Operations;
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
  @Inject private Operations operations;
  @Inject private Jobs jobs;
  @Inject private Validated validated;

  private SchoolTable table;
  private boolean some;
  private final RolloutForm rollout = new RolloutForm();
  private List<SchoolView> selection = List.of();
  private transient FleetState state;

  @PostConstruct
  void open() {
    table = new SchoolTable(schools);
  }

  /** What the search finds is shown from its first row. */
  public void search() {
    UIData rows = (UIData) FacesContext.getCurrentInstance().getViewRoot().findComponent("f:list");
    rows.setFirst(0);
  }

  /** Starts the migration and leads to the job. */
  public String start() {
    Set<Long> ids =
        some ? selection.stream().map(SchoolView::id).collect(Collectors.toSet()) : null;
    long operationId = operations.planMigration(validated.of(rollout.plan(ids)));
    jobs.start(OperationKind.MIGRATE_SCHOOLS, operationId);
    return "/job?faces-redirect=true&id=" + operationId;
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
