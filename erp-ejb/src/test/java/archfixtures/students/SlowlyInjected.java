package archfixtures.students;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Calls a session bean through CDI's proxy. */
class SlowlyInjected {

  @Inject private Pupils pupils;

  @Stateless
  static class Pupils {
    int count() {
      return 0;
    }
  }

  int count() {
    return pupils.count();
  }
}
