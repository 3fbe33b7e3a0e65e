package com.mindwhile.erp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.mindwhile.erp.shared.PostalAddress;
import org.junit.jupiter.api.Test;

class MergePatchTest {

  private record Person(
      String firstName, String lastName, String email, String phone, PostalAddress address) {}

  private static final Person CURRENT =
      new Person(
          "Ann",
          "Zed",
          "ann@x.example",
          null,
          new PostalAddress("1 Road", null, "Pune", null, "IN"));

  @Test
  void changesWhatItNamesAndNothingElse() throws JsonProcessingException {
    assertThat(patch("{\"phone\":\"+91 20\"}").mergedInto(CURRENT))
        .isEqualTo(new Person("Ann", "Zed", "ann@x.example", "+91 20", CURRENT.address()));
    assertThat(patch("{}").mergedInto(CURRENT)).isEqualTo(CURRENT);
  }

  @Test
  void clearsWithNull() throws JsonProcessingException {
    assertThat(patch("{\"email\":null,\"address\":null}").mergedInto(CURRENT))
        .isEqualTo(new Person("Ann", "Zed", null, null, null));
  }

  @Test
  void mergesObjectsWithinObjects() throws JsonProcessingException {
    Person merged = patch("{\"address\":{\"city\":\"Delhi\",\"line1\":null}}").mergedInto(CURRENT);
    assertThat(merged.address()).isEqualTo(new PostalAddress(null, null, "Delhi", null, "IN"));
  }

  @Test
  void makesObjectsThatWereNotThere() throws JsonProcessingException {
    Person without = new Person("Ann", "Zed", null, null, null);
    assertThat(patch("{\"address\":{\"city\":\"Delhi\",\"line1\":null}}").mergedInto(without))
        .isEqualTo(
            new Person(
                "Ann", "Zed", null, null, new PostalAddress(null, null, "Delhi", null, null)));
  }

  @Test
  void refusesFieldsThatAreNone() throws JsonProcessingException {
    MergePatch unknown = patch("{\"nickname\":\"A\"}");
    assertThatThrownBy(() -> unknown.mergedInto(CURRENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasCauseInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThatThrownBy(() -> patch("[1]")).isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> patch("\"a\"")).isInstanceOf(JsonProcessingException.class);
  }

  private static MergePatch patch(String json) throws JsonProcessingException {
    return Json.MAPPER.readValue(json, MergePatch.class);
  }
}
