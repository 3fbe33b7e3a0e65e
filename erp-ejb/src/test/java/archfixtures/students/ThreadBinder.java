package archfixtures.students;

/** Binds something to a thread of its own accord. */
class ThreadBinder {

  private final ThreadLocal<String> current = new ThreadLocal<>();

  String current() {
    return current.get();
  }
}
