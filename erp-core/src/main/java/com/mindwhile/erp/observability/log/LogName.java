package com.mindwhile.erp.observability.log;

import ch.qos.logback.core.PropertyDefinerBase;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the log of this archive, for {@code logback.xml}: two archives on one server each
 * bring a Logback of their own, and two of those cannot write and rotate one file. The modules of
 * an enterprise archive share one. It is the folder the server has deployed the archive to, read
 * from where this class came from: when the first line is logged there is no naming context to ask
 * yet.
 */
public class LogName extends PropertyDefinerBase {

  private static final String OUTSIDE_A_SERVER = "erp";
  private static final Pattern DEPLOYED = Pattern.compile("/applications/([A-Za-z0-9._-]+)/");

  @Override
  public String getPropertyValue() {
    return ofThisArchive();
  }

  /** The name of the archive this code was deployed with, such as {@code erp-web}. */
  public static String ofThisArchive() {
    return of(LogName.class.getProtectionDomain().getCodeSource().getLocation());
  }

  static String of(URL code) {
    Matcher deployed = DEPLOYED.matcher(code.getPath());
    return deployed.find() ? deployed.group(1) : OUTSIDE_A_SERVER;
  }
}
