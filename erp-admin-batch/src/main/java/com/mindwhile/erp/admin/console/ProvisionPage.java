package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.admin.platform.InvitationLinks;
import com.mindwhile.erp.registry.DatabaseServerView;
import com.mindwhile.erp.registry.DatabaseServers;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.RegisterSchool;
import com.mindwhile.erp.registry.SchoolRegistration;
import com.mindwhile.erp.registry.SchoolRegistration.Registered;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The form that begins a school. */
@Named
@RequestScoped
public class ProvisionPage {

  @Inject private Validated validated;
  @Inject private SchoolRegistration registration;
  @Inject private Jobs jobs;
  @Inject private InvitationLinks links;
  @Inject private OneTimeLinks oneTimeLinks;
  @Inject private DatabaseServers databaseServers;

  @Inject
  @ConfigProperty(name = "erp.tenancy.base-domain")
  private String baseDomain;

  private final SchoolForm form = new SchoolForm();

  /** Registers the school, starts its provisioning and leads to the job. */
  public String provision() {
    RegisterSchool request = validated.of(form.request());
    Registered registered = registration.register(request);
    oneTimeLinks.keep(
        registered.operationId(),
        links.of(registered.school().subdomain(), registered.invitation()));
    jobs.start(OperationKind.PROVISION_SCHOOL, registered.operationId());
    return "/job?faces-redirect=true&id=" + registered.operationId();
  }

  public SchoolForm getForm() {
    return form;
  }

  /** What the schools' subdomains are below. */
  public String getBaseDomain() {
    return baseDomain;
  }

  /** The servers that take schools. */
  public List<DatabaseServerView> getServers() {
    return databaseServers.list().stream().filter(DatabaseServerView::acceptingSchools).toList();
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
