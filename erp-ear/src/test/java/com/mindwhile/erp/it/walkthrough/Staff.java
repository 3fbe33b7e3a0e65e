package com.mindwhile.erp.it.walkthrough;

import com.mindwhile.erp.it.harness.TestSchool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people who work with the system: the office, and the teachers with accounts of their own. */
final class Staff {

  private final Client nobody;
  private final Client office;
  private final Map<Teacher, Client> teachers = new ConcurrentHashMap<>();

  /**
   * The office alone.
   *
   * @param nobody a client of the school that is not signed in
   * @param head the user name of the first administrator
   */
  Staff(Client nobody, String head) {
    this.nobody = nobody;
    office = signIn(head);
  }

  /** The school's administrator. */
  Client office() {
    return office;
  }

  /** Gives the teachers accounts, with which they sign in. */
  void welcome(Ids ids) {
    Crew.each(Teacher.all(), teacher -> welcome(teacher, ids));
  }

  private void welcome(Teacher teacher, Ids ids) {
    office
        .as("user", teacher.equals(Teacher.of(0)))
        .create(
            "users",
            Body.of(
                "username", teacher.username(),
                "firstName", teacher.firstName(),
                "lastName", teacher.lastName(),
                "roles", List.of("teacher"),
                "teacherId", ids.get("teacher", teacher.grade(), teacher.subject()),
                "password", TestSchool.PASSWORD));
    teachers.put(teacher, signIn(teacher.username()));
  }

  /** A teacher who is signed in. */
  Client as(Teacher teacher) {
    return teachers.get(teacher);
  }

  private Client signIn(String username) {
    return nobody.by(new Session(nobody, username, TestSchool.PASSWORD));
  }
}
