package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.provisioning.DatabaseServerHealth;
import com.mindwhile.erp.provisioning.DatabaseServerProbe;
import com.mindwhile.erp.registry.DatabaseServerView;
import com.mindwhile.erp.registry.DatabaseServers;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The servers that hold schools' databases, and whether they answer. */
@Named
@ViewScoped
public class DatabaseServersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private DatabaseServers servers;
  @Inject private DatabaseServerProbe probe;

  private transient List<DatabaseServerView> all;
  private transient Map<Long, DatabaseServerHealth> tested;

  /** All of them, by name. */
  public List<DatabaseServerView> getServers() {
    if (all == null) {
      all = servers.list();
    }
    return all;
  }

  /** Connects to one as the account that makes schools' databases. */
  public void test(long id) {
    results().put(id, probe.test(id));
  }

  /** What came of testing it in this view; null before. */
  public DatabaseServerHealth result(long id) {
    return results().get(id);
  }

  private Map<Long, DatabaseServerHealth> results() {
    if (tested == null) {
      tested = new HashMap<>();
    }
    return tested;
  }
}
