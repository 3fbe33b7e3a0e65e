package com.mindwhile.erp.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A connection for one use. Closing it gives it back, once: whoever still holds it afterwards has
 * nothing to do with its next use.
 */
final class LentConnection implements InvocationHandler {

  private final Connection connection;
  private final Runnable giveBack;
  private final AtomicBoolean closed = new AtomicBoolean();

  private LentConnection(Connection connection, Runnable giveBack) {
    this.connection = connection;
    this.giveBack = giveBack;
  }

  static Connection of(Connection connection, Runnable giveBack) {
    return (Connection)
        Proxy.newProxyInstance(
            LentConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new LentConnection(connection, giveBack));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "lent " + connection;
      case "close" -> close();
      case "isClosed" -> closed.get() || connection.isClosed();
      default -> use(method, arguments);
    };
  }

  private Object close() {
    if (closed.compareAndSet(false, true)) {
      giveBack.run();
    }
    return null;
  }

  private Object use(Method method, Object[] arguments) throws Throwable {
    if (closed.get()) {
      throw new SQLException("The connection was given back");
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
