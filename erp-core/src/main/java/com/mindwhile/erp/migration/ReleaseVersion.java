package com.mindwhile.erp.migration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The version a school's database must have reached for this release to work on it. */
@ApplicationScoped
public class ReleaseVersion {

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseVersion.class);

  private String text;
  private MigrationVersion version;

  /** That of the scripts this class came with, outside a container. */
  public static ReleaseVersion ofThisArchive() {
    ReleaseVersion release = new ReleaseVersion();
    release.read();
    return release;
  }

  /** So that the first request does not wait until all scripts are read. */
  void readAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    LOG.debug("Schools are served from version {} on", text);
  }

  @PostConstruct
  void read() {
    text = ScriptReader.read(MigrationScripts.SCHOOL).newest();
    version = MigrationVersion.fromVersion(text);
  }

  /**
   * Whether a database at that version has all that this release needs; one that is ahead has.
   *
   * @param reached null for a database that reached none
   */
  public boolean isReachedBy(String reached) {
    return text.equals(reached)
        || (reached != null && MigrationVersion.fromVersion(reached).compareTo(version) >= 0);
  }
}
