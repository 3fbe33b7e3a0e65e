package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a fee is for, such as tuition. */
@Entity
@Table(name = "fee_heads")
class FeeHead extends AuditedEntity {

  @Column(nullable = false)
  private String name;

  private String description;

  protected FeeHead() {}

  FeeHead(FeeHeadInput input) {
    describe(input);
  }

  final void describe(FeeHeadInput input) {
    name = input.name().strip();
    description = input.description();
  }

  FeeHeadView view() {
    return new FeeHeadView(id(), version(), name, description);
  }
}
