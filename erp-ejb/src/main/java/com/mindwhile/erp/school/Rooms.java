package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rooms of the school. */
@Stateless
public class Rooms {

  /** The orders rooms can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(Map.of("id", List.of("r.id"), "name", List.of("r.name")), "name", "r.id");

  private static final PagedQuery<Room> LIST =
      new PagedQuery<>(Room.class, "r", "Room r", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;

  /** The rooms. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<RoomView> list(PageRequest request) {
    return LIST.page(database, new Conditions(), request).map(Room::view);
  }

  /**
   * One room.
   *
   * @throws NotFoundException if there is none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public RoomView get(long id) {
    return find(id).view();
  }

  /**
   * Makes a room.
   *
   * @throws ConflictException if there is one of that name
   */
  public RoomView create(RoomInput input) {
    requireFree(input, 0);
    Room room = new Room(input);
    database.persist(room);
    database.flush();
    return room.view();
  }

  /**
   * Writes a room down anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if there is another of that name
   */
  public RoomView update(long id, int version, RoomInput input) {
    Room room = find(id);
    room.requireVersion(version);
    requireFree(input, id);
    room.describe(input);
    database.flush();
    return room.view();
  }

  /** Removes a room nothing is held in; what is, is found by the database. */
  public void delete(long id, int version) {
    Room room = find(id);
    room.requireVersion(version);
    database.remove(room);
  }

  /**
   * Checks that rooms somebody is about to refer to exist.
   *
   * @throws RuleBrokenException if not
   */
  public void requireExisting(Set<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    long known =
        database
            .createQuery("select count(*) from Room r where r.id in (:ids)", Long.class)
            .setParameter("ids", ids)
            .getSingleResult();
    if (known != ids.size()) {
      throw new RuleBrokenException("There is no such room");
    }
  }

  private Room find(long id) {
    Room room = database.find(Room.class, id);
    if (room == null) {
      throw new NotFoundException("The room");
    }
    return room;
  }

  private void requireFree(RoomInput input, long except) {
    Conditions same =
        new Conditions()
            .and("r.name = :name", "name", input.name().strip())
            .and("r.id <> :except", "except", except);
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException("There is a room of that name");
    }
  }
}
