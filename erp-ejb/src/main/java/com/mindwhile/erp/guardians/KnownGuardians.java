package com.mindwhile.erp.guardians;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which guardians there are already, for those who write many of them down: as many queries for all
 * as for one. Deleted ones are left out. Gives no entities: each of so many would be looked at
 * again before every query behind it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KnownGuardians {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleGuardians visible;

  /** Who has these e-mail addresses, of the guardians the caller may edit. */
  public List<ContactHolder> withEmails(Collection<String> emails) {
    return holders("p.email", emails);
  }

  /** Who has these telephone numbers, written the same, of the guardians the caller may edit. */
  public List<ContactHolder> withPhones(Collection<String> phones) {
    return holders("p.phone", phones);
  }

  /** How these students' guardians are linked to them. To be asked for changing it alone. */
  public List<GuardianLink> linksOf(Collection<Long> students) {
    return students.isEmpty()
        ? List.of()
        : database
            .createQuery(
                "select new com.mindwhile.erp.guardians.GuardianLink(g.studentId, g.guardianId,"
                    + " g.version, g.relation, g.contactPriority, g.maySeeData, g.mayCollect)"
                    + " from Guardianship g join Guardian p on p.id = g.guardianId"
                    + " and p.deletedAt is null where g.studentId in (:students)",
                GuardianLink.class)
            .setParameter("students", students)
            .getResultList();
  }

  /** Counted first: thousands may have the number of the school's own office. */
  private List<ContactHolder> holders(String path, Collection<String> contacts) {
    if (contacts.isEmpty()) {
      return List.of();
    }
    Conditions where =
        new Conditions()
            .and("p.deletedAt is null")
            .and(path + " in (:contacts)", "contacts", contacts);
    visible.restrict(where, "p.id", Permission.GUARDIANS_EDIT);
    List<Object[]> counted =
        where
            .applyTo(
                database.createQuery(
                    "select %1$s, min(p.id), count(p.id) from Guardian p%2$s group by %1$s"
                        .formatted(path, where.where()),
                    Object[].class))
            .getResultList();
    Map<Long, GuardianView> first = byId(counted.stream().map(row -> (Long) row[1]).toList());
    return counted.stream()
        .map(row -> new ContactHolder((String) row[0], first.get((Long) row[1]), (Long) row[2]))
        .toList();
  }

  private Map<Long, GuardianView> byId(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : database
            .createQuery(
                "select new com.mindwhile.erp.guardians.GuardianView(p.id, p.version, p.firstName,"
                    + " p.lastName, p.email, p.phone, p.address, p.createdAt, p.updatedAt)"
                    + " from Guardian p where p.id in (:ids)",
                GuardianView.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(GuardianView::id, Function.identity()));
  }
}
