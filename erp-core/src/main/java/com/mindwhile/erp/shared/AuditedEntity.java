package com.mindwhile.erp.shared;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * What every table has: an id, an optimistic lock, and who wrote the row when. The audit listener
 * fills it.
 */
@MappedSuperclass
public abstract class AuditedEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Column(name = "updated_by", nullable = false)
  private String updatedBy;

  /** The row's number; null until it is stored. */
  public Long id() {
    return id;
  }

  /** Goes up with each change. */
  public int version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /**
   * @throws StaleVersionException if the caller saw another version than the present one
   */
  public void requireVersion(int seen) {
    if (seen != version) {
      throw new StaleVersionException();
    }
  }

  /** Called before each write. */
  public void stamp(String by, Instant at) {
    if (createdAt == null) {
      createdAt = at;
      createdBy = by;
    }
    updatedAt = at;
    updatedBy = by;
  }
}
