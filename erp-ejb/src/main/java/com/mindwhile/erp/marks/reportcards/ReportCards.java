package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.marks.Results;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;

/** The report cards of the school, as far as the caller may see them. */
@Stateless
public class ReportCards {

  /** The orders report cards can be listed in. */
  public static final SortKeys SORT = new SortKeys(Map.of("id", List.of("r.id")), "id", "r.id");

  private static final PagedQuery<ReportCardSummary> LIST =
      new PagedQuery<>(
          ReportCardSummary.class,
          "new com.mindwhile.erp.marks.reportcards.ReportCardSummary(r.id, r.version, s.id,"
              + " s.firstName, s.lastName, r.sectionId, r.termId, r.status, r.average, r.gpa,"
              + " r.generatedAt, r.publishedAt)",
          "ReportCard r join Student s on s.id = r.studentId and s.deletedAt is null",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleReportCards visible;
  @Inject private VisibleStudents students;
  @Inject private CardRows rows;
  @EJB private Results results;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /** The report cards that match. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<ReportCardSummary> list(ReportCardFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrict(where, "r.id");
    return LIST.page(database, where, request);
  }

  /**
   * One report card.
   *
   * @throws NotFoundException if there is none with that id, or the caller may not see it
   */
  public ReportCardView get(long id) {
    Conditions where = new Conditions().and("r.id = :id", "id", id);
    visible.restrict(where, "r.id");
    return rows.views(where).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The report card"));
  }

  /**
   * Writes down what the teacher says.
   *
   * @param version the version the caller saw
   * @throws NotFoundException if the caller may not make the student's card
   * @throws com.mindwhile.erp.shared.ConflictException if it is published
   */
  public ReportCardView remark(long id, int version, RemarksInput input) {
    ReportCard card = hold(id, Permission.REPORTCARDS_GENERATE);
    card.requireVersion(version);
    card.remark(input.remarks());
    database.flush();
    return get(id);
  }

  /**
   * Shows a report card to the student and the parents.
   *
   * @throws NotFoundException if there is none with that id for the caller
   * @throws com.mindwhile.erp.shared.ConflictException if it is published already
   * @throws RuleBrokenException if some of its results do not count any more
   */
  public ReportCardView publish(long id) {
    ReportCard card = hold(id, Permission.REPORTCARDS_PUBLISH);
    publish(List.of(card));
    database.flush();
    return get(id);
  }

  /**
   * Publishes those of a section that are not published yet.
   *
   * @throws RuleBrokenException if some results do not count any more
   */
  public PublishedCards publishSection(long sectionId, SectionCardsInput input) {
    Conditions where =
        new Conditions()
            .and("r.sectionId = :section", "section", sectionId)
            .and("r.termId = :term", "term", input.termId());
    students.restrict(where, "r.studentId", Permission.REPORTCARDS_PUBLISH);
    List<ReportCard> cards =
        where
            .applyTo(
                database.createQuery(
                    "select r from ReportCard r" + where.where() + " order by r.id",
                    ReportCard.class))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    List<ReportCard> drafts = cards.stream().filter(ReportCard::isDraft).toList();
    publish(drafts);
    database.flush();
    return new PublishedCards(drafts.size(), cards.size() - drafts.size());
  }

  private void publish(List<ReportCard> drafts) {
    List<Long> printed = drafts.stream().flatMap(card -> card.resultIds().stream()).toList();
    if (!results.stillCount(printed)) {
      throw new RuleBrokenException(
          "Some results of the report card do not count any more; make it again");
    }
    drafts.forEach(card -> card.publish(work.actor(), clock.now()));
  }

  private ReportCard hold(long id, Permission permission) {
    ReportCard card = database.find(ReportCard.class, id, LockModeType.PESSIMISTIC_WRITE);
    Conditions where = new Conditions().and("r.id = :id", "id", id);
    students.restrict(where, "r.studentId", permission);
    return LIST.one(database, where)
        .map(reached -> card)
        .orElseThrow(() -> new NotFoundException("The report card"));
  }
}
