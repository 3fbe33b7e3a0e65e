package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a grade level pays in a year: instalments with their lines. */
@Entity
@Table(name = "fee_structures")
class FeeStructure extends AuditedEntity {

  @Column(name = "academic_year_id", nullable = false)
  private long academicYearId;

  @Column(name = "grade_level_id", nullable = false)
  private long gradeLevelId;

  @Column(nullable = false)
  private String name;

  @ElementCollection
  @CollectionTable(
      name = "fee_structure_lines",
      joinColumns = @JoinColumn(name = "fee_structure_id"))
  @OrderColumn(name = "position")
  private List<FeeStructureLine> lines = new ArrayList<>();

  protected FeeStructure() {}

  FeeStructure(FeeStructureInput input, Money money) {
    describe(input, money);
  }

  /**
   * Takes over what the office lays down.
   *
   * @throws RuleBrokenException if an amount has more decimals than the currency
   */
  final void describe(FeeStructureInput input, Money money) {
    academicYearId = input.academicYearId();
    gradeLevelId = input.gradeLevelId();
    name = input.name().strip();
    List<FeeStructureLine> laidDown = lines(input, money);
    if (!lines.equals(laidDown)) {
      lines.clear();
      lines.addAll(laidDown);
    }
  }

  private static List<FeeStructureLine> lines(FeeStructureInput input, Money money) {
    List<FeeStructureLine> lines = new ArrayList<>();
    int number = 0;
    for (InstalmentInput instalment : input.instalments()) {
      number++;
      for (FeeLineInput line : instalment.lines()) {
        lines.add(
            new FeeStructureLine(
                number,
                instalment.name().strip(),
                instalment.dueOn(),
                line.feeHeadId(),
                money.exact(line.amount())));
      }
    }
    return lines;
  }

  /**
   * One of the instalments.
   *
   * @throws RuleBrokenException if it has none of that number
   */
  Instalment instalment(int number) {
    List<FeeStructureLine> ofIt = lines.stream().filter(it -> it.instalment() == number).toList();
    if (ofIt.isEmpty()) {
      throw new RuleBrokenException("The fee structure has no such instalment");
    }
    FeeStructureLine first = ofIt.get(0);
    return new Instalment(id(), number, name + ", " + first.instalmentName(), first.dueOn(), ofIt);
  }

  /** The heads it has lines of. */
  List<Long> feeHeadIds() {
    return lines.stream().map(FeeStructureLine::feeHeadId).distinct().toList();
  }

  long academicYearId() {
    return academicYearId;
  }

  long gradeLevelId() {
    return gradeLevelId;
  }

  FeeStructureView view() {
    Map<Integer, List<FeeStructureLine>> byInstalment =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    FeeStructureLine::instalment, TreeMap::new, Collectors.toList()));
    return new FeeStructureView(
        id(),
        version(),
        academicYearId,
        gradeLevelId,
        name,
        byInstalment.values().stream().map(InstalmentView::of).toList());
  }
}
