package com.mindwhile.erp.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;

/**
 * The field is a {@link Stateless} service's, or that of a collaborator only its own package uses,
 * which works in the transaction of the service that calls it.
 */
final class BelongToAService extends ArchCondition<JavaField> {

  BelongToAService() {
    super("belong to a stateless service or to its package's own collaborator");
  }

  @Override
  public void check(JavaField field, ConditionEvents events) {
    JavaClass owner = field.getOwner();
    boolean ownPackageOnly =
        owner.getDirectDependenciesToSelf().stream()
            .allMatch(use -> use.getOriginClass().getPackage().equals(owner.getPackage()));
    if (!owner.isAnnotatedWith(Stateless.class) && !ownPackageOnly) {
      events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is used elsewhere"));
    }
  }
}
