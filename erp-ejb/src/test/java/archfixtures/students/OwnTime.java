package archfixtures.students;

import java.time.Instant;

/** Asks the system for the time. */
class OwnTime {

  Instant now() {
    return Instant.now();
  }
}
