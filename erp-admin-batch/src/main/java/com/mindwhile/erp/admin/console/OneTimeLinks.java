package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.admin.platform.InvitationLink;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the link for a new school's first administrator until it was shown, which is once. */
@SessionScoped
public class OneTimeLinks implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<Long, InvitationLink> links = new ConcurrentHashMap<>();

  void keep(long operationId, InvitationLink link) {
    if (link != null) {
      links.put(operationId, link);
    }
  }

  /** The link, the first time it is asked for; null after that and if there is none. */
  InvitationLink take(long operationId) {
    return links.remove(operationId);
  }
}
