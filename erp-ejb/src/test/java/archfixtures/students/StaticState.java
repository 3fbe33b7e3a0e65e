package archfixtures.students;

import java.util.concurrent.ConcurrentHashMap;

/** Shares what changes with everybody. */
class StaticState {

  static final ConcurrentHashMap<Long, String> NAMES = new ConcurrentHashMap<>();
}
