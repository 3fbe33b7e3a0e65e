package com.mindwhile.erp.http.openapi;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** The method behind an operation. */
record Endpoint(MethodInfo method) {

  boolean is(Class<? extends Annotation> declared) {
    return method.hasAnnotation(DotName.createSimple(declared));
  }

  /** Whether its success has no body: 204 then. */
  boolean answersNothing() {
    return method.returnType().kind() == Type.Kind.VOID;
  }

  /** Those of which a caller has to have one. */
  List<Permission> permissions() {
    return Stream.of(
            method.annotation(DotName.createSimple(RequiresPermission.class)).value().asEnumArray())
        .map(Permission::valueOf)
        .toList();
  }
}
