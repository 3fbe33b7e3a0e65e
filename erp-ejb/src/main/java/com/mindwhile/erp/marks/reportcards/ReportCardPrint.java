package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.school.SettingsView;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolClock;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Prints report cards. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReportCardPrint {

  @EJB private ReportCards cards;
  @Inject private CardRows rows;
  @Inject private VisibleStudents students;
  @EJB private Settings settings;
  @Inject private SchoolClock clock;

  /**
   * One report card as a PDF.
   *
   * @throws NotFoundException if there is none with that id, or the caller may not see it
   */
  public byte[] pdf(long id) {
    return print(List.of(cards.get(id)));
  }

  /**
   * The report cards of a section in a term, of the students the caller may make cards of.
   *
   * @throws NotFoundException if there are none
   */
  public byte[] ofSection(long sectionId, long termId) {
    Conditions where =
        new Conditions()
            .and("r.sectionId = :section", "section", sectionId)
            .and("r.termId = :term", "term", termId);
    students.restrict(where, "r.studentId", Permission.REPORTCARDS_GENERATE);
    List<ReportCardView> views = rows.views(where);
    if (views.isEmpty()) {
      throw new NotFoundException("The report cards");
    }
    return print(views);
  }

  private byte[] print(List<ReportCardView> views) {
    SettingsView school = settings.get();
    return new ReportCardPdf(
            school.name(),
            school.gradingMode(),
            Locale.forLanguageTag(school.locale()),
            clock.today())
        .toBytes(views);
  }
}
