package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Versioned;

/** What a fee is for. */
public record FeeHeadView(long id, int version, String name, String description)
    implements Versioned {}
