package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.jobs.JobFile;
import com.mindwhile.erp.jobs.JobRunner;
import com.mindwhile.erp.jobs.JobSteps;
import com.mindwhile.erp.jobs.JobView;
import com.mindwhile.erp.jobs.JobWork;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Makes the report cards of a whole section, as a job that leaves them as one PDF. Students without
 * published results are left out.
 */
@ApplicationScoped
public class SectionReportCards implements JobWork {

  /** The name of the job. */
  public static final String NAME = "section-report-cards";

  @Inject private JobRunner jobs;
  @EJB private SectionCardPlan plan;
  @EJB private ReportCardGeneration generation;
  @EJB private ReportCardPrint print;

  /**
   * Starts it. To be called outside of transactions.
   *
   * @throws com.mindwhile.erp.shared.NotFoundException if the caller may not make the cards of the
   *     section
   * @throws com.mindwhile.erp.shared.RuleBrokenException if there is no such term, or it is of
   *     another year
   */
  public JobView start(long sectionId, SectionCardsInput input) {
    plan.requirePossible(sectionId, input.termId());
    return jobs.start(NAME, new Subject(sectionId, input.termId()).text());
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * Ranks are reckoned from all students of the section, so they are read once, for all cards, and
   * once more at the end.
   */
  @Override
  public JobSteps begin(String subject) {
    Subject about = Subject.of(subject);
    return new Steps(about, plan.contents(about.sectionId(), about.termId()));
  }

  private final class Steps implements JobSteps {

    private final Subject about;
    private final SortedMap<Long, CardContent> contents;

    Steps(Subject about, SortedMap<Long, CardContent> contents) {
      this.about = about;
      this.contents = contents;
    }

    @Override
    public List<Long> items() {
      return List.copyOf(contents.keySet());
    }

    @Override
    public void perform(long student) {
      generation.generate(new ReportCardInput(student, about.termId()), contents.get(student));
    }

    @Override
    public Optional<JobFile> finish() {
      makeAnewWhatIsOutdated();
      return Optional.of(
          new JobFile(
              "report-cards-%d-%d.pdf".formatted(about.sectionId(), about.termId()),
              "application/pdf",
              print.ofSection(about.sectionId(), about.termId())));
    }

    /** Published results and registers may have changed while the job went on, or lay still. */
    private void makeAnewWhatIsOutdated() {
      SortedMap<Long, CardContent> latest = plan.contents(about.sectionId(), about.termId());
      generation
          .outdated(about.termId(), latest)
          .forEach(
              student ->
                  generation.generate(
                      new ReportCardInput(student, about.termId()), latest.get(student)));
    }
  }

  /** What the job is about, written as two numbers. */
  private record Subject(long sectionId, long termId) {

    static Subject of(String text) {
      String[] ids = text.split(" ");
      return new Subject(Long.parseLong(ids[0]), Long.parseLong(ids[1]));
    }

    String text() {
      return sectionId + " " + termId;
    }
  }
}
