package com.mindwhile.erp.fees;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What fees are for. */
@Stateless
public class FeeHeads {

  /** The orders fee heads can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(Map.of("id", List.of("h.id"), "name", List.of("h.name")), "name", "h.id");

  private static final PagedQuery<FeeHead> LIST =
      new PagedQuery<>(FeeHead.class, "h", "FeeHead h", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;

  /** All fee heads. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<FeeHeadView> list(PageRequest request) {
    return LIST.page(database, new Conditions(), request).map(FeeHead::view);
  }

  /**
   * One fee head.
   *
   * @throws NotFoundException if there is none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public FeeHeadView get(long id) {
    return find(id).view();
  }

  /**
   * Makes a fee head.
   *
   * @throws ConflictException if there is one of that name
   */
  public FeeHeadView create(FeeHeadInput input) {
    requireFree(input.name(), 0);
    FeeHead head = new FeeHead(input);
    database.persist(head);
    database.flush();
    return head.view();
  }

  /**
   * Writes a fee head down anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if there is another of that name
   */
  public FeeHeadView update(long id, int version, FeeHeadInput input) {
    FeeHead head = find(id);
    head.requireVersion(version);
    requireFree(input.name(), id);
    head.describe(input);
    database.flush();
    return head.view();
  }

  /** Removes a fee head nothing refers to; what does is found by the database. */
  public void delete(long id, int version) {
    FeeHead head = find(id);
    head.requireVersion(version);
    database.remove(head);
  }

  /**
   * Checks that fee heads somebody is about to refer to exist.
   *
   * @throws RuleBrokenException if one does not
   */
  public void requireExisting(Collection<Long> ids) {
    long found =
        database
            .createQuery("select count(*) from FeeHead h where h.id in :ids", Long.class)
            .setParameter("ids", ids)
            .getSingleResult();
    if (found < ids.size()) {
      throw new RuleBrokenException("There is no such fee head");
    }
  }

  private FeeHead find(long id) {
    FeeHead head = database.find(FeeHead.class, id);
    if (head == null) {
      throw new NotFoundException("The fee head");
    }
    return head;
  }

  private void requireFree(String name, long except) {
    Conditions same =
        new Conditions()
            .and("h.name = :name", "name", name.strip())
            .and("h.id <> :except", "except", except);
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException("Another fee head has that name");
    }
  }
}
