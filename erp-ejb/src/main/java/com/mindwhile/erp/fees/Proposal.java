package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money somebody proposes to give up or back. Nothing happens until it is approved; above the
 * school's limit by somebody else.
 */
@MappedSuperclass
abstract class Proposal extends AuditedEntity {

  @Column(name = "student_id", nullable = false, updatable = false)
  private long studentId;

  @Column(nullable = false, updatable = false)
  private BigDecimal amount;

  @Column(nullable = false, updatable = false)
  private String reason;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ProposalStatus status = ProposalStatus.PROPOSED;

  @Column(nullable = false, updatable = false)
  private String proposer;

  @Column(name = "proposed_by", nullable = false, updatable = false)
  private String proposedBy;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  protected Proposal() {}

  Proposal(long studentId, BigDecimal amount, String reason, Caller proposer) {
    this.studentId = studentId;
    this.amount = amount;
    this.reason = reason;
    this.proposer = account(proposer);
    proposedBy = proposer.name();
  }

  /**
   * Is approved.
   *
   * @param limit up to which who proposed it may approve it as well
   * @param before what the same proposer had approved for the same before, which counts as well: a
   *     large amount in small parts takes somebody else, too
   * @throws ConflictException if it is decided already
   * @throws RuleBrokenException if it takes somebody else
   */
  void approve(Caller by, BigDecimal limit, BigDecimal before, LocalDate day) {
    requireUndecided();
    if (amount.add(before).compareTo(limit) > 0 && proposer.equals(account(by))) {
      throw new RuleBrokenException(
          "Above the school's limit, with what was approved before, somebody else than who proposed"
              + " it has to approve it");
    }
    decide(ProposalStatus.APPROVED, by, day);
  }

  /**
   * Is turned down, or taken back.
   *
   * @throws ConflictException if it is decided already
   */
  void reject(Caller by, LocalDate day) {
    requireUndecided();
    decide(ProposalStatus.REJECTED, by, day);
  }

  private void requireUndecided() {
    if (status != ProposalStatus.PROPOSED) {
      throw new ConflictException("It is " + status + " already");
    }
  }

  private void decide(ProposalStatus decision, Caller by, LocalDate day) {
    status = decision;
    decidedBy = by.name();
    decidedOn = day;
  }

  /** The account, which may change its name. */
  private static String account(Caller caller) {
    return caller.kind() + ":" + caller.id();
  }

  String proposer() {
    return proposer;
  }

  long studentId() {
    return studentId;
  }

  BigDecimal amount() {
    return amount;
  }
}
