package com.mindwhile.erp.http.openapi;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import java.lang.annotation.Annotation;
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

  Permission permission() {
    return Permission.valueOf(
        method.annotation(DotName.createSimple(RequiresPermission.class)).value().asEnum());
  }
}
