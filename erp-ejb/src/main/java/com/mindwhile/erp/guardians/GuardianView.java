package com.mindwhile.erp.guardians;

import com.mindwhile.erp.shared.PostalAddress;
import com.mindwhile.erp.shared.Versioned;
import java.time.Instant;

/** A guardian. */
public record GuardianView(
    long id,
    int version,
    String firstName,
    String lastName,
    String email,
    String phone,
    PostalAddress address,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {}
