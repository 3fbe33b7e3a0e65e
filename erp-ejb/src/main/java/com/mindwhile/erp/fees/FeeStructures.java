package com.mindwhile.erp.fees;

import com.mindwhile.erp.school.GradeLevels;
import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
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

/** What the grade levels pay in each year. */
@Stateless
public class FeeStructures {

  /** The orders structures can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(Map.of("id", List.of("f.id"), "name", List.of("f.name")), "name", "f.id");

  private static final PagedQuery<FeeStructureSummary> LIST =
      new PagedQuery<>(
          FeeStructureSummary.class,
          "new com.mindwhile.erp.fees.FeeStructureSummary(f.id, f.version, f.academicYearId,"
              + " f.gradeLevelId, g.name, f.name)",
          "FeeStructure f",
          " join GradeLevel g on g.id = f.gradeLevelId",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private FeeHeads heads;
  @Inject private FeeRules rules;
  @EJB private AcademicYears years;
  @EJB private GradeLevels gradeLevels;

  /** The structures that match. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<FeeStructureSummary> list(FeeFilter filter, PageRequest request) {
    return LIST.page(database, filter.ofStructures(), request);
  }

  /**
   * One structure.
   *
   * @throws NotFoundException if there is none with that id
   */
  public FeeStructureView get(long id) {
    return find(id).view();
  }

  /**
   * Makes a structure.
   *
   * @throws ConflictException if there is one of that name for the year and grade level
   * @throws RuleBrokenException if there is no such year, grade level or fee head, or an amount has
   *     more decimals than the currency
   */
  public FeeStructureView create(FeeStructureInput input) {
    requireFree(input, 0);
    FeeStructure structure = new FeeStructure(input, rules.money());
    requireWhatItNames(structure);
    database.persist(structure);
    database.flush();
    return structure.view();
  }

  /**
   * Writes a structure down anew, as long as nobody was invoiced by it.
   *
   * @param version the version the caller saw
   * @throws ConflictException if somebody was, or there is another of that name
   */
  public FeeStructureView update(long id, int version, FeeStructureInput input) {
    // invoicing holds it as well
    FeeStructure structure = database.find(FeeStructure.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (structure == null) {
      throw new NotFoundException("The fee structure");
    }
    structure.requireVersion(version);
    requireNotInvoiced(id);
    requireFree(input, id);
    structure.describe(input, rules.money());
    requireWhatItNames(structure);
    database.flush();
    return structure.view();
  }

  /** Removes a structure nobody was invoiced by; whether is found by the database. */
  public void delete(long id, int version) {
    FeeStructure structure = find(id);
    structure.requireVersion(version);
    database.remove(structure);
  }

  private FeeStructure find(long id) {
    FeeStructure structure = database.find(FeeStructure.class, id);
    if (structure == null) {
      throw new NotFoundException("The fee structure");
    }
    return structure;
  }

  private void requireWhatItNames(FeeStructure structure) {
    years.requireExisting(structure.academicYearId());
    gradeLevels.requireExisting(structure.gradeLevelId());
    heads.requireExisting(structure.feeHeadIds());
  }

  private void requireNotInvoiced(long id) {
    boolean invoiced =
        !database
            .createQuery("select 1 from Invoice i where i.feeStructureId = :id", Integer.class)
            .setParameter("id", id)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (invoiced) {
      throw new ConflictException("Students were invoiced by the fee structure; make another");
    }
  }

  private void requireFree(FeeStructureInput input, long except) {
    Conditions same =
        new Conditions()
            .and("f.academicYearId = :year", "year", input.academicYearId())
            .and("f.gradeLevelId = :gradeLevel", "gradeLevel", input.gradeLevelId())
            .and("f.name = :name", "name", input.name().strip())
            .and("f.id <> :except", "except", except);
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException(
          "Another fee structure of the year and grade level has that name");
    }
  }
}
