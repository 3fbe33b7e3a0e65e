package com.mindwhile.erp.users;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.PageRequest;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** A named set of permissions: one of those every school has, or one of the school's own. */
@Entity
@Table(name = "roles")
public class Role extends AuditedEntity {

  /** The built-in role that runs the school; a school always has somebody in it. */
  static final String SCHOOL_ADMIN = "school_admin";

  private String name;
  private String description;

  @Column(name = "built_in", updatable = false)
  private boolean builtIn;

  @ElementCollection
  @BatchSize(size = PageRequest.MAX_SIZE)
  @CollectionTable(name = "role_permissions", joinColumns = @JoinColumn(name = "role_id"))
  private Set<RoleGrant> grants = new HashSet<>();

  protected Role() {}

  /** Defines a role of the school's own. */
  Role(RoleInput input) {
    name = input.name();
    description = input.description();
    grants.addAll(input.grants());
  }

  /**
   * Gives it a name, a description and a set of permissions.
   *
   * @throws ConflictException if it is built in
   */
  void redefine(RoleInput input) {
    requireOwn();
    name = input.name();
    description = input.description();
    grants.retainAll(input.grants());
    grants.addAll(input.grants());
  }

  /**
   * @throws ConflictException if it is built in
   */
  void requireOwn() {
    if (builtIn) {
      throw new ConflictException("A built-in role cannot be changed; define one of your own");
    }
  }

  String name() {
    return name;
  }

  Set<RoleGrant> grants() {
    return Set.copyOf(grants);
  }

  RoleView view() {
    return new RoleView(
        id(),
        version(),
        name,
        description,
        builtIn,
        grants.stream()
            .map(grant -> new Grant(grant.permission(), grant.scope()))
            .sorted()
            .toList());
  }
}
