package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds TCP ports nobody listens on. */
public final class FreePort {

  private static final int HIGHEST = 65_535;

  private FreePort() {}

  /** A free port of the system's choice. */
  public static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port", e);
    }
  }

  /**
   * The first free port from {@code preferred} upward; 0 asks for one of the system's choice.
   *
   * @throws IllegalStateException if there is none up to 65535
   */
  public static int from(int preferred) {
    if (preferred == 0) {
      return any();
    }
    for (int port = preferred; port <= HIGHEST; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No free port from " + preferred + " upward");
  }

  static boolean isFree(int port) {
    return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
        && canBind(new InetSocketAddress(port));
  }

  private static boolean canBind(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(address, 1);
      return true;
    } catch (IOException occupied) {
      return false;
    }
  }
}
