package com.mindwhile.erp.observability;

import com.mindwhile.erp.tenancy.SchoolConnections;
import com.mindwhile.erp.tenancy.SchoolDirectory;
import com.mindwhile.erp.tenancy.SchoolTurns;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** What of the tenancy can be measured. */
@ApplicationScoped
public class Gauges {

  @Resource(lookup = "java:app/AppName")
  private String archive;

  @Inject private MetricRegistry metrics;
  @Inject private SchoolDirectory directory;
  @Inject private SchoolConnections connections;
  @Inject private SchoolTurns turns;

  void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
    gauge(
        "erp_school_resolution_hit_ratio",
        "Look-ups of schools that this process answered by itself, of all; from 0 to 1",
        MetricUnits.NONE,
        directory::hitRate);
    gauge(
        "erp_school_connections_open",
        "Connections to schools' databases that are open on this node",
        MetricUnits.NONE,
        connections::open);
    gauge(
        "erp_school_connections_in_use",
        "Connections to schools' databases that are in use on this node",
        MetricUnits.NONE,
        connections::inUse);
    gauge(
        "erp_school_connections_waiting",
        "Threads of this node that wait for a connection to a school's database",
        MetricUnits.NONE,
        connections::waiting);
    gauge(
        "erp_requests_working",
        "Requests this node works on now",
        MetricUnits.NONE,
        turns::working);
    gauge(
        "erp_requests_waiting",
        "Requests that wait for their school's turn on this node",
        MetricUnits.NONE,
        turns::waiting);
  }

  /**
   * Asked once here, so that the beans behind it are made in their own archive, not the asker's.
   */
  private void gauge(String name, String description, String unit, Supplier<Number> value) {
    value.get();
    metrics.gauge(
        Metadata.builder().withName(name).withDescription(description).withUnit(unit).build(),
        value,
        new Tag("archive", archive));
  }
}
