package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.OutcomeStatus;
import com.mindwhile.erp.registry.SchoolOutcomeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A step of a provisioning as it is shown.
 *
 * @param state {@code done}, {@code now}, {@code failed} or {@code next}
 */
public record ProvisioningStep(String title, String state) {

  /** The steps of the job in their order, see {@code ProvisioningSteps} of the core. */
  private static final List<Map.Entry<String, String>> STEPS =
      List.of(
          Map.entry("check-conflicts", "Check for conflicts"),
          Map.entry("create-database", "Create the database and its account"),
          Map.entry("migrate", "Create the tables"),
          Map.entry("seed-settings", "Seed settings, roles and permissions"),
          Map.entry("create-first-administrator", "Create the first administrator"),
          Map.entry("verify", "Verify tables, checksums and a login"),
          Map.entry("activate", "Take it into service"));

  /** All steps, by where the provisioning of the school is. */
  static List<ProvisioningStep> of(SchoolOutcomeView outcome) {
    List<ProvisioningStep> steps = new ArrayList<>();
    int at = STEPS.stream().map(Map.Entry::getKey).toList().indexOf(outcome.step());
    for (int i = 0; i < STEPS.size(); i++) {
      steps.add(new ProvisioningStep(STEPS.get(i).getValue(), state(i, at, outcome.status())));
    }
    return steps;
  }

  private static String state(int step, int at, OutcomeStatus status) {
    if (status == OutcomeStatus.COMPLETED || step < at) {
      return "done";
    }
    if (step > at) {
      return "next";
    }
    return status == OutcomeStatus.FAILED ? "failed" : "now";
  }
}
