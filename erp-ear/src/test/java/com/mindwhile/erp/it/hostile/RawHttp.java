package com.mindwhile.erp.it.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests no well-behaved client would, byte by byte as they are written here. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 20_000;

  private final URI server;

  RawHttp(URI server) {
    this.server = server;
  }

  /**
   * A request.
   *
   * @param target as it stands in the request line
   * @param headers each {@code name: value}
   * @param body may be null
   */
  record Request(String method, String target, List<String> headers, byte[] body) {

    static Request of(String method, String target) {
      return new Request(method, target, List.of(), null);
    }

    Request header(String header) {
      List<String> more = new ArrayList<>(headers);
      more.add(header);
      return new Request(method, target, more, body);
    }

    Request body(String text) {
      return body(text.getBytes(StandardCharsets.UTF_8));
    }

    Request body(byte[] bytes) {
      return new Request(method, target, headers, bytes);
    }
  }

  /** An answer; the names of its headers are in lower case. */
  record Answer(int status, Map<String, String> headers, String body) {}

  Answer send(Request request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket.getOutputStream(), request);
      return read(socket.getInputStream());
    }
  }

  private static void write(OutputStream out, Request request) throws IOException {
    StringBuilder head = new StringBuilder();
    head.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
    if (request.headers().stream().noneMatch(header -> header.startsWith("Host:"))) {
      head.append("Host: localhost\r\n");
    }
    request.headers().forEach(header -> head.append(header).append("\r\n"));
    if (request.body() != null) {
      head.append("Content-Length: ").append(request.body().length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    try {
      out.write(head.toString().getBytes(StandardCharsets.UTF_8));
      if (request.body() != null) {
        out.write(request.body());
      }
      out.flush();
    } catch (SocketException refusedBeforeTheEnd) {
      // the answer is there all the same
    }
  }

  private static Answer read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      in.transferTo(bytes);
    } catch (SocketException refusedBeforeTheEnd) {
      // what came before counts
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("No answer but: " + text);
    }
    List<String> head = text.substring(0, end).lines().toList();
    Map<String, String> headers = new TreeMap<>();
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    return new Answer(
        Integer.parseInt(head.get(0).split(" ")[1]), headers, text.substring(end + 4));
  }
}
