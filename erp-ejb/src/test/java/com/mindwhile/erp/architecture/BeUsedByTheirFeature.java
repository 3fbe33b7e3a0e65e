package com.mindwhile.erp.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Nobody but the classes of an entity's own feature names it. */
final class BeUsedByTheirFeature extends ArchCondition<JavaClass> {

  private final String root;

  BeUsedByTheirFeature(String root) {
    super("be used by their own feature alone");
    this.root = root;
  }

  @Override
  public void check(JavaClass entity, ConditionEvents events) {
    entity.getDirectDependenciesToSelf().stream()
        .filter(use -> !feature(use.getOriginClass()).equals(feature(entity)))
        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
  }

  /** The first package below the root. */
  private String feature(JavaClass type) {
    String below = type.getPackageName().substring(root.length());
    return below.split("\\.", 3).length > 1 ? below.split("\\.", 3)[1] : "";
  }
}
