package com.mindwhile.erp.admin.console.failures;

import com.mindwhile.erp.http.problem.Violations;
import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.NotFoundException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what a page's services throw into what the operator sees. What they can do something about
 * becomes a message and the page is shown again; the rest becomes an error page.
 */
class ConsoleFailures extends ExceptionHandlerWrapper {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleFailures.class);
  private static final int MAX_CAUSES = 20;

  ConsoleFailures(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    FacesContext context = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable failure = events.next().getContext().getException();
      events.remove();
      if (!context.getResponseComplete()) {
        answer(context, failure);
      }
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext context, Throwable failure) {
    if (find(failure, ViewExpiredException.class).isPresent()) {
      redirectToSignIn(context);
      return;
    }
    Optional<ConstraintViolationException> invalid =
        find(failure, ConstraintViolationException.class);
    Optional<DomainException> refusal = find(failure, DomainException.class);
    if (invalid.isPresent()) {
      FieldMessages.add(context, Violations.of(invalid.get()));
    } else if (find(failure, NotFoundException.class).isPresent()) {
      error(context, HttpServletResponse.SC_NOT_FOUND);
    } else if (refusal.isPresent() && !refusal.get().violations().isEmpty()) {
      FieldMessages.add(context, refusal.get().violations());
    } else if (refusal.isPresent()) {
      tell(context, refusal.get().getMessage());
    } else if (find(failure, OptimisticLockException.class).isPresent()) {
      tell(context, "Somebody else changed it at the same time. Look again, then try again.");
    } else {
      LOG.error("A page of the console failed", failure);
      error(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private static void tell(FacesContext context, String problem) {
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem, null));
  }

  /** The sign-in page leads those who are still signed in straight back to a fresh page. */
  private static void redirectToSignIn(FacesContext context) {
    ExternalContext external = context.getExternalContext();
    String page = external.getRequestServletPath();
    redirect(
        context,
        external.getApplicationContextPath()
            + "/sign-in?expired=true"
            + (page.startsWith("/sign-in")
                ? ""
                : "&to=" + URLEncoder.encode(page, StandardCharsets.UTF_8)));
  }

  private static void redirect(FacesContext context, String location) {
    try {
      context.getExternalContext().redirect(location);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void error(FacesContext context, int status) {
    try {
      if (!context.getExternalContext().isResponseCommitted()) {
        // the error page has a nonce and a policy of its own
        context.getExternalContext().responseReset();
        context.getExternalContext().responseSendError(status, null);
      }
      context.responseComplete();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(MAX_CAUSES)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
