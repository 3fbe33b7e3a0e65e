package com.mindwhile.erp.fees;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an advance is to be used for.
 *
 * @param allocations which invoices; those due first if null
 */
public record AllocationsInput(
    @Size(min = 1, max = 100) List<@NotNull @Valid AllocationInput> allocations) {}
