/**
 * What students achieve: grading scales, categories with weights, assessments and their marks, and
 * results from the draft to the published copy. Uses {@code courses}, {@code school}, {@code
 * students}, {@code tenancy}, {@code rbac} and {@code shared}. The arithmetic is in classes that
 * know no database: {@link com.mindwhile.erp.marks.CourseCalculation}, {@link
 * com.mindwhile.erp.marks.Transcript} and {@link com.mindwhile.erp.marks.Ranking}; ADR 24 says what
 * they go by.
 */
package com.mindwhile.erp.marks;
