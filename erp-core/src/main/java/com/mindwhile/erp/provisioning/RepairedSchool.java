package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.provisioning.RepairSchool.ByHand;
import java.util.List;

/**
 * A school that can be migrated again.
 *
 * @param repairedScripts the scripts that had stopped half way
 * @param script what became of them by hand
 */
public record RepairedSchool(
    long schoolId, String code, List<String> repairedScripts, ByHand script) {}
