package com.mindwhile.erp.it.console;

import com.mindwhile.erp.it.harness.Once;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Says whether a test that needs a browser can run, or has to, and gives all of them the same. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (InstalledBrowser.find().isPresent()) {
      return ConditionEvaluationResult.enabled("There is a browser");
    }
    return System.getenv("CI") == null
        ? ConditionEvaluationResult.disabled(InstalledBrowser.MISSING)
        : ConditionEvaluationResult.enabled("CI has to have a browser: the test fails without");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == InstalledBrowser.class;
  }

  @Override
  public InstalledBrowser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Once.in(
        context.getRoot().getStore(NAMESPACE), InstalledBrowser.class, InstalledBrowser::new);
  }
}
