package com.mindwhile.erp.marks;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The results that are published, of the students the caller may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Results {

  /** The orders results can be listed in. */
  public static final SortKeys SORT = new SortKeys(Map.of("id", List.of("r.id")), "id", "r.id");

  private static final PagedQuery<ResultView> LIST =
      new PagedQuery<>(
          ResultView.class,
          "new com.mindwhile.erp.marks.ResultView(r.id, s.id, s.firstName, s.lastName,"
              + " r.courseSectionId, r.courseId, r.sectionId, r.termId, r.subject, r.course,"
              + " r.teacher, r.credits, r.percentage, r.grade, r.points, r.rank, b.publishedAt)",
          "PublishedResult r join Gradebook b on b.publicationId = r.publicationId"
              + " join Student s on s.id = r.studentId and s.deletedAt is null",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @EJB private Settings settings;

  /** The results that match. */
  public Page<ResultView> list(ResultFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrict(where, "r.studentId", Permission.MARKS_VIEW);
    Page<ResultView> page = LIST.page(database, where, request);
    return settings.get().ranksShown() ? page : page.map(ResultView::unranked);
  }

  /**
   * One result.
   *
   * @throws NotFoundException if there is none with that id that counts, or the caller may not see
   *     it
   */
  public ResultView get(long id) {
    Conditions where = new Conditions().and("r.id = :id", "id", id);
    visible.restrict(where, "r.studentId", Permission.MARKS_VIEW);
    ResultView result =
        LIST.one(database, where).orElseThrow(() -> new NotFoundException("The result"));
    return settings.get().ranksShown() ? result : result.unranked();
  }

  /** Published results by their ids, whether they still count or not, whoever asks. */
  public Map<Long, TermCourseView> byIds(Collection<Long> ids) {
    boolean ranksShown = settings.get().ranksShown();
    return ids.isEmpty()
        ? Map.of()
        : database
            .createQuery(
                "select r from PublishedResult r where r.id in (:ids)", PublishedResult.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(PublishedResult::id, result -> result.view(ranksShown)));
  }

  /** Whether all these results still count, whoever asks. */
  public boolean stillCount(Collection<Long> ids) {
    long counting =
        ids.isEmpty()
            ? 0
            : database
                .createQuery(
                    "select count(*) from PublishedResult r join Gradebook b"
                        + " on b.publicationId = r.publicationId where r.id in (:ids)",
                    Long.class)
                .setParameter("ids", ids)
                .getSingleResult();
    return counting == ids.size();
  }
}
