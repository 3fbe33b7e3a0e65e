package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.audit.NotAudited;
import com.mindwhile.erp.security.sessions.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** An operator's account. */
@Entity
@NotAudited
@DynamicUpdate
@Table(name = "super_admins")
public class SuperAdmin extends Account {

  @Column(updatable = false)
  private String email;

  private boolean enabled;

  @Column(name = "created_at", insertable = false, updatable = false)
  private Instant createdAt;

  protected SuperAdmin() {}

  @Override
  public String name() {
    return email;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  /** Lets its owner in no more, or again. */
  void enable(boolean allowed) {
    enabled = allowed;
  }
}
