package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.DatabaseServerView;
import com.mindwhile.erp.registry.DatabaseServers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What there is to choose from for a new school. */
@Named
@RequestScoped
public class ProvisionChoices {

  @Inject private DatabaseServers databaseServers;

  @Inject
  @ConfigProperty(name = "erp.tenancy.base-domain")
  private String baseDomain;

  private List<DatabaseServerView> servers;

  /** What the schools' subdomains are below. */
  public String getBaseDomain() {
    return baseDomain;
  }

  /** The servers that take schools. */
  public List<DatabaseServerView> getServers() {
    if (servers == null) {
      servers =
          databaseServers.list().stream().filter(DatabaseServerView::acceptingSchools).toList();
    }
    return servers;
  }

  /** The time zones to choose from. */
  public List<String> getTimeZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV"))
        .sorted()
        .toList();
  }

  /** The currencies to choose from. */
  public List<String> getCurrencies() {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .sorted()
        .toList();
  }
}
