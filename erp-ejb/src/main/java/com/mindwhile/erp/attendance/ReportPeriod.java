package com.mindwhile.erp.attendance;

import java.time.LocalDate;

/**
 * What a report is about.
 *
 * @param from its first day
 * @param to its last day
 * @param sectionId of that section alone; of all the caller's reports reach if null
 */
public record ReportPeriod(LocalDate from, LocalDate to, Long sectionId) {}
