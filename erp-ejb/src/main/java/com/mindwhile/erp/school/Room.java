package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A place where the school teaches. */
@Entity
@Table(name = "rooms")
class Room extends AuditedEntity {

  @Column(nullable = false)
  private String name;

  private String building;
  private Integer capacity;

  protected Room() {}

  Room(RoomInput input) {
    describe(input);
  }

  final void describe(RoomInput input) {
    name = input.name().strip();
    building = input.building();
    capacity = input.capacity();
  }

  RoomView view() {
    return new RoomView(id(), version(), name, building, capacity);
  }
}
