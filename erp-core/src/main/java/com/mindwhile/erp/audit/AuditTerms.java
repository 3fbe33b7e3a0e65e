package com.mindwhile.erp.audit;

import com.mindwhile.erp.shared.PageRequest;
import java.util.Locale;

/** How an audit log is searched: its order, and what is searched for as the log writes it. */
public final class AuditTerms {

  /** As they are listed unless asked otherwise. */
  public static final PageRequest.Order LATEST_FIRST = new PageRequest.Order("at", true);

  private AuditTerms() {}

  /** Without the space around it; null if nothing is left. */
  public static String name(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** In capitals, as actions are. */
  public static String action(String text) {
    String name = name(text);
    return name == null ? null : name.toUpperCase(Locale.ROOT);
  }
}
