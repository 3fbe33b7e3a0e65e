package archfixtures.students;

import jakarta.persistence.Entity;

/** An entity that anybody may change. */
@Entity
public class Pupil {

  private String name;

  public void setName(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }
}
