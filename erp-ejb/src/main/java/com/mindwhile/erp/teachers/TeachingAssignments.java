package com.mindwhile.erp.teachers;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Sections;
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
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Who teaches what to which section. Whoever may see a section may see who teaches it. */
@Stateless
public class TeachingAssignments {

  /** The orders the teachers of a section can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("a.id"),
              "subject", List.of("a.subject"),
              "lastName", List.of("t.lastName", "t.firstName")),
          "subject",
          "a.id");

  private static final PagedQuery<AssignmentView> LIST =
      new PagedQuery<>(
          AssignmentView.class,
          "new com.mindwhile.erp.teachers.AssignmentView(a.id, a.version, a.sectionId, t.id,"
              + " t.firstName, t.lastName, a.subject)",
          "TeachingAssignment a join Teacher t on t.id = a.teacherId and t.deletedAt is null",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private Sections sections;
  @Inject private Teachers teachers;

  /**
   * The teachers of a section.
   *
   * @throws NotFoundException if the caller may not see the section
   */
  public Page<AssignmentView> list(long sectionId, PageRequest request) {
    sections.requireVisible(sectionId, Permission.COURSES_VIEW);
    return LIST.page(database, ofSection(sectionId), request);
  }

  /** One of them. */
  public AssignmentView get(long sectionId, long id) {
    sections.requireVisible(sectionId, Permission.COURSES_VIEW);
    return view(sectionId, id);
  }

  /**
   * Gives a section a teacher.
   *
   * @throws ConflictException if the teacher teaches it the subject already
   * @throws RuleBrokenException if there is no such teacher
   */
  public AssignmentView assign(long sectionId, AssignmentInput input) {
    sections.requireVisible(sectionId, Permission.COURSES_EDIT);
    teachers.requireExisting(input.teacherId());
    Conditions same =
        ofSection(sectionId)
            .and("a.teacherId = :teacher", "teacher", input.teacherId())
            .and("a.subject = :subject", "subject", input.subject().strip());
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException("The teacher teaches the section that subject already");
    }
    TeachingAssignment assignment = new TeachingAssignment(sectionId, input);
    database.persist(assignment);
    database.flush();
    return view(sectionId, assignment.id());
  }

  /** Ends that a teacher teaches a section. */
  public void withdraw(long sectionId, long id, int version) {
    sections.requireVisible(sectionId, Permission.COURSES_EDIT);
    view(sectionId, id);
    TeachingAssignment assignment = database.find(TeachingAssignment.class, id);
    assignment.requireVersion(version);
    database.remove(assignment);
  }

  private AssignmentView view(long sectionId, long id) {
    return LIST.one(database, ofSection(sectionId).and("a.id = :id", "id", id))
        .orElseThrow(() -> new NotFoundException("The teacher of the section"));
  }

  private static Conditions ofSection(long sectionId) {
    return new Conditions().and("a.sectionId = :section", "section", sectionId);
  }
}
