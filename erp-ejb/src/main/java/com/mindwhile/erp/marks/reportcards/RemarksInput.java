package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.shared.MultiLine;
import jakarta.validation.constraints.Size;

/** What the teacher says of the student's term. */
public record RemarksInput(@Size(max = 2000) @MultiLine String remarks) {}
