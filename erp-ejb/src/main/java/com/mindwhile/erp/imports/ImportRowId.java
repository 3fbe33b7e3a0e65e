package com.mindwhile.erp.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Which row of which import.
 *
 * @param rowNumber as a spreadsheet shows it
 */
@Embeddable
record ImportRowId(
    @Column(name = "import_id") long importId, @Column(name = "row_no") int rowNumber)
    implements Serializable {}
