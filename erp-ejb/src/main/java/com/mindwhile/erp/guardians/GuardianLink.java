package com.mindwhile.erp.guardians;

/**
 * That somebody is the guardian of a student.
 *
 * @param version the version of the link, not of the guardian
 */
public record GuardianLink(long studentId, long guardianId, int version, GuardianshipInput terms) {

  /** As the query gives it. */
  public GuardianLink(
      long studentId,
      long guardianId,
      int version,
      Relation relation,
      int contactPriority,
      boolean maySeeData,
      boolean mayCollect) {
    this(
        studentId,
        guardianId,
        version,
        new GuardianshipInput(relation, contactPriority, maySeeData, mayCollect));
  }
}
