package com.mindwhile.erp.school;

/** How a school shows results. */
public enum GradingMode {
  /** As a percentage. */
  PERCENTAGE,
  /** As the grades of a scale, such as A or B. */
  GRADES,
  /** As grades and the average of their points. */
  GPA
}
