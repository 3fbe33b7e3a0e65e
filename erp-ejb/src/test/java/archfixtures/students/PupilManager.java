package archfixtures.students;

/** A name that says nothing. */
class PupilManager {}
