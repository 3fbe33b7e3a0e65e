package archfixtures.students;

import jakarta.transaction.Transactional;

/** Begins transactions beside the services. */
class OwnTransaction {

  @Transactional
  void run() {}
}
