package com.mindwhile.erp.security.tokens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The registry's table as several nodes see it. */
public final class KeysInMemory extends SigningKeyStore {

  final List<SigningKey> rows = new ArrayList<>();
  int reads;
  boolean away;

  /** Runs once, just before the next key is stored: what another node does in between. */
  Runnable beforeAdd = () -> {};

  @Override
  public List<SigningKey> usableAt(Instant now) {
    if (away) {
      throw new IllegalStateException("The registry is away");
    }
    reads++;
    return rows.stream().filter(key -> key.verifiesAt(now)).toList();
  }

  @Override
  public long lastId() {
    return rows.size();
  }

  @Override
  public void add(SigningKey next, Instant othersUntil) {
    Runnable other = beforeAdd;
    beforeAdd = () -> {};
    other.run();
    if (next.id() != rows.size() + 1) {
      throw new IllegalStateException("Duplicate entry for key PRIMARY");
    }
    rows.forEach(key -> key.retire(othersUntil));
    rows.add(next);
  }
}
