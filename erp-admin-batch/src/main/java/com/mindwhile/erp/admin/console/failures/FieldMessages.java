package com.mindwhile.erp.admin.console.failures;

import com.mindwhile.erp.shared.FieldViolation;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Set;

/**
 * Shows what is wrong with a request at the fields it was made of. The field of {@code admin.email}
 * has the id {@code admin_email}; what belongs to no field is shown above the page.
 */
final class FieldMessages {

  private static final Set<String> MISSING = Set.of("NOT_NULL", "NOT_BLANK", "NOT_EMPTY");

  private FieldMessages() {}

  static void add(FacesContext context, List<FieldViolation> violations) {
    violations.forEach(violation -> add(context, violation));
  }

  private static void add(FacesContext context, FieldViolation violation) {
    UIComponent field = field(context, violation.field().replace('.', '_'));
    if (field instanceof EditableValueHolder input) {
      // an input that is not valid shows again what was entered
      input.setSubmittedValue(input.getValue());
      input.setValid(false);
    }
    context.addMessage(
        field == null ? null : field.getClientId(context),
        new FacesMessage(
            FacesMessage.SEVERITY_ERROR,
            field == null ? violation.field() + " " + violation.message() : sentence(violation),
            null));
  }

  private static UIComponent field(FacesContext context, String id) {
    UIComponent[] found = new UIComponent[1];
    context
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(context),
            (visit, component) -> {
              if (component instanceof EditableValueHolder && id.equals(component.getId())) {
                found[0] = component;
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
    return found[0];
  }

  private static String sentence(FieldViolation violation) {
    if (MISSING.contains(violation.code())) {
      return "Fill this in.";
    }
    String message = violation.message();
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }
}
