package archfixtures.guardians;

import archfixtures.students.Pupil;

/** Uses an entity of another feature. */
class EntityThief {

  String nameOf(Pupil pupil) {
    return pupil.name();
  }
}
