package com.mindwhile.erp.it.harness;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/**
 * Stands between the application and a database server and passes everything on, except what it was
 * told to hold up: a connection stands still, for ever, as soon as it sends a certain statement. It
 * can also be closed like a server that is down, or fall silent like one that is frozen.
 */
public final class SqlProxy implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final int target;
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Trap> traps = new ConcurrentHashMap<>();
  private final Set<String> caught = ConcurrentHashMap.newKeySet();
  private volatile CountDownLatch speech = new CountDownLatch(0);
  private volatile ServerSocket listener;
  private volatile Thread accepting;
  private final int port;

  private SqlProxy(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    this.port = listener.getLocalPort();
  }

  /** A proxy of the server at that port of this machine. */
  public static SqlProxy of(int target) throws IOException {
    SqlProxy proxy = new SqlProxy(target);
    proxy.accept();
    return proxy;
  }

  /** Where it listens, at 127.0.0.1. */
  public int port() {
    return port;
  }

  /**
   * Holds up the first connection that sends such a statement.
   *
   * @param greeting what the beginning of the connection must contain, such as the name of its
   *     database or account
   * @param statement what the statement must contain
   */
  public void trap(String name, Pattern greeting, Pattern statement) {
    traps.put(name, new Trap(greeting, statement));
  }

  /** The names of the traps that hold a connection up. */
  public Set<String> caught() {
    return Set.copyOf(caught);
  }

  /** Sets no trap any more and forgets which caught something; what is held up stays so. */
  public void clearTraps() {
    traps.clear();
    caught.clear();
  }

  /** Takes connections and whatever is sent, and passes nothing on, nor makes further ones. */
  public void fallSilent() {
    speech = new CountDownLatch(1);
  }

  /** Passes on what was held back, and whatever comes. */
  public void speak() {
    speech.countDown();
  }

  /** Ends all connections and takes no more. */
  public void shut() {
    closeAll();
    try {
      // until then it keeps the port in use
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes connections again. */
  public void reopen() {
    try {
      listener = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accept();
  }

  @Override
  public void close() {
    closeAll();
  }

  private void closeAll() {
    quietly(listener);
    open.forEach(SqlProxy::quietly);
    open.clear();
  }

  private void accept() {
    ServerSocket here = listener;
    accepting =
        daemon(
            () -> {
              while (!here.isClosed()) {
                Socket client = here.accept();
                open.add(client);
                daemon(() -> serve(client));
              }
            });
  }

  private void serve(Socket client) throws IOException {
    awaitSpeech();
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(server);
    daemon(() -> forward(client, server, true));
    forward(server, client, false);
  }

  private void forward(Socket from, Socket to, boolean watched) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      String greeting = null;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (watched) {
          String sent = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
          greeting = greeting == null ? sent : greeting;
          if (isCaught(greeting, sent)) {
            standStill(from);
          }
        }
        awaitSpeech();
        out.write(buffer, 0, read);
      }
    }
  }

  private boolean isCaught(String greeting, String sent) {
    for (Map.Entry<String, Trap> trap : traps.entrySet()) {
      if (trap.getValue().catches(greeting, sent) && traps.remove(trap.getKey(), trap.getValue())) {
        caught.add(trap.getKey());
        return true;
      }
    }
    return false;
  }

  private void awaitSpeech() throws InterruptedIOException {
    try {
      speech.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** Until the client is gone; the statement never arrives. */
  private static void standStill(Socket client) throws IOException {
    while (client.getInputStream().read() >= 0) {
      // whatever else it sends
    }
    throw new IOException("The client is gone");
  }

  private static Thread daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException ended) {
                // the other side is gone
              }
            },
            "sql-proxy");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void quietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Trap(Pattern greeting, Pattern statement) {

    boolean catches(String beginning, String sent) {
      return greeting.matcher(beginning).find() && statement.matcher(sent).find();
    }
  }

  private interface Work {

    void run() throws IOException;
  }
}
