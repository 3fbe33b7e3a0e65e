package com.mindwhile.erp.it.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the installation for the first test that wants it and ends it after the last of all. */
final class TestStackExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestStack.class || type == TestSchool.class || type == TestPeople.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(Namespace.create(TestStackExtension.class));
    TestStack stack = Once.in(store, TestStack.class, TestStack::start);
    Class<?> type = parameter.getParameter().getType();
    if (type == TestStack.class) {
      return stack;
    }
    TestPeople people = Once.in(store, TestPeople.class, stack::newSchoolWithPeople);
    return type == TestPeople.class ? people : people.school();
  }
}
