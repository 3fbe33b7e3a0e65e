package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.DatabaseServerView;
import com.mindwhile.erp.registry.DatabaseServers;
import com.mindwhile.erp.registry.FleetOverview;
import com.mindwhile.erp.registry.FleetState;
import com.mindwhile.erp.registry.OperationQueries;
import com.mindwhile.erp.registry.OperationView;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The page operators begin with. */
@Named
@RequestScoped
public class OverviewPage {

  private static final int RECENT_JOBS = 8;

  @Inject private FleetOverview fleet;
  @Inject private OperationQueries operations;
  @Inject private DatabaseServers databaseServers;

  private FleetState state;
  private List<OperationView> jobs;
  private List<DatabaseServerView> servers;

  /**
   * The schools of one status in the bar of all schools.
   *
   * @param start where it begins, in thousandths of the bar
   * @param width in thousandths of the bar
   */
  public record Share(SchoolStatus status, long schools, double start, double width) {}

  /** All schools at a glance. */
  public FleetState getState() {
    if (state == null) {
      state = fleet.state();
    }
    return state;
  }

  /** The bar of all schools: the statuses there are. */
  public List<Share> getShares() {
    List<Share> shares = new ArrayList<>();
    double all = Math.max(1, getState().schools());
    double start = 0;
    for (SchoolStatus status : SchoolStatus.values()) {
      long schools = getState().byStatus().get(status);
      if (schools > 0 && status != SchoolStatus.DELETED) {
        double width = 1000 * schools / all;
        shares.add(new Share(status, schools, start, width));
        start += width;
      }
    }
    return shares;
  }

  /** The latest jobs. */
  public List<OperationView> getJobs() {
    if (jobs == null) {
      jobs = operations.list(new PageRequest(1, RECENT_JOBS, List.of())).items();
    }
    return jobs;
  }

  /** The servers that hold the schools' databases. */
  public List<DatabaseServerView> getServers() {
    if (servers == null) {
      servers = databaseServers.list();
    }
    return servers;
  }
}
