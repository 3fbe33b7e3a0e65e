package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.ChangeSchool;
import com.mindwhile.erp.registry.SchoolLifeCycle;
import com.mindwhile.erp.registry.SchoolView;
import com.mindwhile.erp.registry.Schools;
import com.mindwhile.erp.shared.constraint.HostName;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;

/** What operators decide about a school: its name, how its days and texts are, its host names. */
@Named
@ViewScoped
public class SchoolSettingsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Schools schools;
  @Inject private SchoolLifeCycle lifeCycle;
  @Inject private Validated validated;
  @Inject private Messages messages;

  private long id;
  private int version;
  private String name;
  private String timeZone;
  private String locale;
  private String host;
  private transient SchoolView school;

  /** The request to lead a host name to a school, as the form makes it. */
  record Domain(@NotNull @HostName String host) {}

  /** Reads the school once: 404 if there is none. */
  public void open() {
    show(schools.get(id));
  }

  /** Reads its host names for each answer. */
  public void load() {
    if (school == null) {
      school = schools.get(id);
    }
  }

  /** Changes name, time zone and locale, and leads back to the school. */
  public String save() {
    lifeCycle.update(id, version, validated.of(new ChangeSchool(name, timeZone, locale)));
    return "/school?faces-redirect=true&id=" + id;
  }

  /** Leads a custom host name to it. */
  public void addDomain() {
    String wanted = validated.of(new Domain(host)).host();
    goOn(lifeCycle.addDomain(id, wanted));
    host = null;
    messages.done(wanted + " leads to the school within a second.");
  }

  /** Leads a custom host name nowhere any more. */
  public void removeDomain(String former) {
    goOn(lifeCycle.removeDomain(id, former));
    messages.done(former + " leads nowhere any more.");
  }

  /** What is saved next is refused if anybody else changed the school since it was shown. */
  private void goOn(SchoolView present) {
    school = present;
    if (present.version() == version + 1) {
      version = present.version();
    }
  }

  private void show(SchoolView present) {
    school = present;
    version = present.version();
    name = present.name();
    timeZone = present.timeZone();
    locale = present.locale();
  }

  public SchoolView getSchool() {
    return school;
  }

  /** The time zones to choose from. */
  public List<String> getTimeZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV"))
        .sorted()
        .toList();
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public String getHost() {
    return host;
  }

  public void setHost(String host) {
    this.host = host;
  }
}
