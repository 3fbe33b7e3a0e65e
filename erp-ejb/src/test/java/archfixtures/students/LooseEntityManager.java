package archfixtures.students;

import jakarta.persistence.EntityManager;

/** Has an entity manager without being a service. */
public class LooseEntityManager {

  private EntityManager database;

  public void clear() {
    database.clear();
  }
}
