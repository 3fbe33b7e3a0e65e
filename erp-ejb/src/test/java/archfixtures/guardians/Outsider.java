package archfixtures.guardians;

import archfixtures.students.LooseEntityManager;

/** Reaches the database of another package without its services. */
class Outsider {

  void clear(LooseEntityManager students) {
    students.clear();
  }
}
