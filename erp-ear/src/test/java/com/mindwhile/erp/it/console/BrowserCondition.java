package com.mindwhile.erp.it.console;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether a test that needs a browser can run, or has to. */
final class BrowserCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (InstalledBrowser.find().isPresent()) {
      return ConditionEvaluationResult.enabled("There is a browser");
    }
    return System.getenv("CI") == null
        ? ConditionEvaluationResult.disabled(InstalledBrowser.MISSING)
        : ConditionEvaluationResult.enabled("CI has to have a browser: the test fails without");
  }
}
