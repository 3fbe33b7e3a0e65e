package com.mindwhile.erp.bench;

import com.mindwhile.erp.tenancy.DatabaseLocation;
import com.mindwhile.erp.tenancy.RedisSchoolCache;
import com.mindwhile.erp.tenancy.RegisteredSchools;
import com.mindwhile.erp.tenancy.School;
import com.mindwhile.erp.tenancy.SchoolDirectory;
import com.mindwhile.erp.tenancy.SchoolStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;

/** A Redis server of its own that knows 500 schools. */
final class SchoolsInRedis implements AutoCloseable {

  /** How many. */
  static final int COUNT = 500;

  private final RedisServer server;
  private final RedisClient client;
  private final RedisSchoolCache cache;

  SchoolsInRedis() throws IOException {
    int port = freePort();
    server =
        RedisServer.newRedisServer()
            .port(port)
            .setting("bind 127.0.0.1")
            .setting("save \"\"")
            .build();
    server.start();
    client = RedisClient.create("127.0.0.1", port);
    cache = new RedisSchoolCache(client);
    for (int number = 1; number <= COUNT; number++) {
      cache.put(school(number));
    }
  }

  /**
   * The directory of a process that was just started. It has no registry: what Redis does not know
   * fails.
   */
  SchoolDirectory directory() {
    return new SchoolDirectory(cache, new RegisteredSchools());
  }

  /** The subdomain of one of them, from 1. */
  static String subdomain(int number) {
    return "school" + number;
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.stop();
  }

  private static School school(int number) {
    return new School(
        number,
        1,
        "S" + number,
        subdomain(number),
        "School number " + number,
        SchoolStatus.ACTIVE,
        "Asia/Kolkata",
        "en-IN",
        "INR",
        List.of(),
        "1000",
        new DatabaseLocation(
            "db.example", 3306, "REQUIRED", "erp_s" + number, "erp_u" + number, "c2VjcmV0", 1));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
