package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.observability.NodeReport;
import com.mindwhile.erp.observability.NodeReports;
import com.mindwhile.erp.provisioning.DatabaseServerProbe;
import com.mindwhile.erp.registry.DatabaseServerView;
import com.mindwhile.erp.registry.DatabaseServers;
import com.mindwhile.erp.registry.FleetOverview;
import com.mindwhile.erp.registry.FleetState;
import com.mindwhile.erp.registry.OperationQueries;
import com.mindwhile.erp.registry.OperationView;
import com.mindwhile.erp.tenancy.SchoolStatus;
import com.mindwhile.erp.tenancy.ServerConnections;
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
  @Inject private NodeReports nodeReports;
  @Inject private DatabaseServerProbe probe;

  private List<NodeReport> nodes;
  private FleetState state;
  private List<OperationView> jobs;
  private Long running;
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

  /** What the nodes say of themselves; nothing while Redis is away. */
  public List<NodeReport> getNodes() {
    if (nodes == null) {
      nodes = nodeReports.recent();
    }
    return nodes;
  }

  /**
   * How many look-ups of schools the nodes answered by themselves, in per cent; null if unknown.
   */
  public Double getHitRate() {
    long lookups = getNodes().stream().mapToLong(NodeReport::lookups).sum();
    long hits = getNodes().stream().mapToLong(NodeReport::hits).sum();
    return lookups == 0 ? null : 100.0 * hits / lookups;
  }

  /** How many connections to schools' databases all nodes have open on a database server. */
  public int connections(DatabaseServerView server) {
    return getNodes().stream()
        .flatMap(node -> node.connections().stream())
        .filter(open -> open.host().equals(server.host()) && open.port() == server.port())
        .mapToInt(ServerConnections::open)
        .sum();
  }

  /** Whether nothing needs anybody. */
  public boolean isCalm() {
    return getState().attention().isEmpty() && getSilent().isEmpty();
  }

  /** The database servers that do not answer. */
  public List<DatabaseServerView> getSilent() {
    return getServers().stream()
        .filter(server -> probe.recent(server.id()).filter(it -> !it.reachable()).isPresent())
        .toList();
  }

  /** How many jobs are under way, or would be if their nodes were alive. */
  public long getRunning() {
    if (running == null) {
      running = operations.open();
    }
    return running;
  }

  /** The latest jobs. */
  public List<OperationView> getJobs() {
    if (jobs == null) {
      jobs = operations.latest(RECENT_JOBS);
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
