package com.mindwhile.erp.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A connection to nothing that remembers what is asked of it, and fails where it is told to. */
final class RecordedConnection implements InvocationHandler {

  private final List<String> calls = new ArrayList<>();
  private final Map<String, SQLException> failures = new HashMap<>();

  /** The connection. */
  Connection connection() {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Connection.class}, this);
  }

  /** Its calls so far: the method's name and, if it has any, the first argument. */
  List<String> calls() {
    return calls;
  }

  /** Lets such a call fail from now on. */
  void failAt(String call, SQLException failure) {
    failures.put(call, failure);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws SQLException {
    String call = arguments == null ? method.getName() : method.getName() + " " + arguments[0];
    calls.add(call);
    if (failures.containsKey(call)) {
      throw failures.get(call);
    }
    return method.getReturnType() == boolean.class ? false : null;
  }
}
