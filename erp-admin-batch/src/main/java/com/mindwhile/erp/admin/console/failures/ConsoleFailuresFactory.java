package com.mindwhile.erp.admin.console.failures;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Has {@link ConsoleFailures} take care of what goes wrong in a page. */
public class ConsoleFailuresFactory extends ExceptionHandlerFactory {

  /** As Faces makes it, around the one it would use itself. */
  public ConsoleFailuresFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new ConsoleFailures(getWrapped().getExceptionHandler());
  }
}
