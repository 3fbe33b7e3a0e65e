package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What operators see of the schools. */
@Stateless
public class Schools {

  private static final Map<String, String> SORTABLE =
      Map.of(
          "id", "s.id",
          "code", "s.code",
          "name", "s.name",
          "subdomain", "s.subdomain",
          "status", "s.status",
          "createdAt", "s.createdAt");

  private static final String FROM = "from RegisteredSchool s ";

  private static final String WHERE =
      """
      where (:status is null or s.status = :status)
        and (:server is null or s.databaseServer.name = :server)
        and (:pattern is null or s.name like :pattern escape '!'
          or s.code like :pattern escape '!' or s.subdomain like :pattern escape '!')
      """;

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private DatabaseNames names;

  /** What a list of schools can be sorted by. */
  public static Set<String> sortable() {
    return SORTABLE.keySet();
  }

  /** A page of the schools that match, by id unless asked otherwise. */
  public Page<SchoolView> list(SchoolFilter filter, PageRequest page) {
    TypedQuery<RegisteredSchool> rows =
        registry.createQuery(
            "select s " + FROM + "join fetch s.databaseServer " + WHERE + orderBy(page),
            RegisteredSchool.class);
    TypedQuery<Long> count = registry.createQuery("select count(s) " + FROM + WHERE, Long.class);
    Stream.of(rows, count)
        .forEach(
            query ->
                query
                    .setParameter("status", filter.status())
                    .setParameter("server", filter.databaseServer())
                    .setParameter("pattern", filter.pattern()));
    return new Page<>(
        rows.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList().stream()
            .map(RegisteredSchool::view)
            .toList(),
        page.page(),
        page.size(),
        count.getSingleResult());
  }

  /** One school. */
  public SchoolView get(long id) {
    return existing(id).view();
  }

  /**
   * One of a school's custom host names.
   *
   * @throws NotFoundException if it does not lead to that school
   */
  public String domain(long id, String host) {
    return get(id).domains().stream()
        .filter(host::equals)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The domain"));
  }

  /** Where a school's database is, or will be as long as it was not assigned. */
  public SchoolDatabaseAccess database(long id) {
    return names.access(existing(id));
  }

  private RegisteredSchool existing(long id) {
    RegisteredSchool school = registry.find(RegisteredSchool.class, id);
    if (school == null) {
      throw new NotFoundException("The school");
    }
    return school;
  }

  private static String orderBy(PageRequest page) {
    String keys =
        page.sort().stream()
            .map(order -> SORTABLE.get(order.property()) + (order.descending() ? " desc" : ""))
            .collect(Collectors.joining(", "));
    return "order by " + (keys.isEmpty() ? "s.id" : keys + ", s.id");
  }
}
