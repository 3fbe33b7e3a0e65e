package com.mindwhile.erp.admissions;

import com.mindwhile.erp.shared.MultiLine;
import jakarta.validation.constraints.Size;

/**
 * A step of an application.
 *
 * @param note why, for the school
 */
public record StepInput(@Size(max = 2000) @MultiLine String note) {}
