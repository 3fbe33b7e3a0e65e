package com.mindwhile.erp.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Caller.Kind;
import com.mindwhile.erp.rbac.Caller.LinkedPerson;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {

  private static RoleGrant grant(String permission, Scope scope) {
    return new RoleGrant(permission, scope);
  }

  private static Caller caller(Map<Permission, Set<Scope>> permissions) {
    return new Caller(
        Kind.SCHOOL_USER, 1, "meera", 7L, "s", Set.of(), permissions, LinkedPerson.NONE);
  }

  private static RoleInput role(Grant... grants) {
    return new RoleInput("librarian", null, Set.of(grants));
  }

  @Test
  void severalRolesGiveWhatEachGives() {
    Rights rights =
        Rights.ofGrants(
            List.of(
                grant("students.view", Scope.SELF),
                grant("students.view", Scope.CHILDREN),
                grant("fees.view", Scope.SELF)));

    assertThat(rights.permissions())
        .isEqualTo(
            Map.of(
                Permission.STUDENTS_VIEW, Set.of(Scope.SELF, Scope.CHILDREN),
                Permission.FEES_VIEW, Set.of(Scope.SELF)));
  }

  @Test
  void everyRowIncludesTheNarrowerSetsOfRows() {
    Rights rights =
        Rights.ofGrants(
            List.of(grant("students.view", Scope.SELF), grant("students.view", Scope.ALL)));

    assertThat(rights.permissions()).isEqualTo(Map.of(Permission.STUDENTS_VIEW, Set.of(Scope.ALL)));
  }

  @Test
  void permissionsOfThePlatformAndUnknownOnesGiveNothing() {
    Rights rights =
        Rights.ofGrants(
            List.of(grant("schools.delete", Scope.ALL), grant("of.tomorrow", Scope.ALL)));

    assertThat(rights.permissions()).isEmpty();
  }

  @Test
  void nobodyGrantsAPermissionTheyLack() {
    Rights asked = Rights.ofGrants(List.of(grant("fees.waive", Scope.ALL)));

    assertThatThrownBy(
            () -> asked.requireHeldBy(caller(Map.of(Permission.FEES_VIEW, Set.of(Scope.ALL)))))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void nobodyGrantsMoreRowsThanTheyReach() {
    Caller teacher = caller(Map.of(Permission.STUDENTS_VIEW, Set.of(Scope.OWN_CLASSES)));

    assertThatThrownBy(
            () ->
                Rights.ofGrants(List.of(grant("students.view", Scope.ALL))).requireHeldBy(teacher))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(
            () ->
                Rights.ofGrants(List.of(grant("students.view", Scope.SELF))).requireHeldBy(teacher))
        .isInstanceOf(ForbiddenException.class);
    assertThatCode(
            () ->
                Rights.ofGrants(List.of(grant("students.view", Scope.OWN_CLASSES)))
                    .requireHeldBy(teacher))
        .doesNotThrowAnyException();
  }

  @Test
  void whoReachesEveryRowGrantsNarrowerSetsOfRows() {
    Caller admin = caller(Map.of(Permission.STUDENTS_VIEW, Set.of(Scope.ALL)));

    assertThatCode(
            () -> Rights.ofGrants(List.of(grant("students.view", Scope.SELF))).requireHeldBy(admin))
        .doesNotThrowAnyException();
  }

  @Test
  void aRoleHasNeitherPlatformPermissionsNorRowsAPermissionDoesNotKnow() {
    assertThatCode(() -> role(new Grant("students.view", Scope.SELF)).requireGrantable())
        .doesNotThrowAnyException();
    for (Grant grant :
        List.of(
            new Grant("schools.delete", Scope.ALL),
            new Grant("of.tomorrow", Scope.ALL),
            new Grant("users.manage", Scope.SELF))) {
      assertThatThrownBy(() -> role(grant).requireGrantable())
          .isInstanceOf(InvalidInputException.class);
    }
  }

  @Test
  void aRoleOfTheSchoolCanBeRedefinedABuiltInOneCannot() throws Exception {
    Role own = new Role(role(new Grant("students.view", Scope.SELF)));
    own.redefine(role(new Grant("fees.view", Scope.SELF), new Grant("fees.view", Scope.CHILDREN)));
    assertThat(own.view().permissions())
        .containsExactly(
            new Grant("fees.view", Scope.SELF), new Grant("fees.view", Scope.CHILDREN));

    Role builtIn = new Role(role());
    var field = Role.class.getDeclaredField("builtIn");
    field.setAccessible(true);
    field.set(builtIn, true);
    assertThatThrownBy(() -> builtIn.redefine(role())).isInstanceOf(ConflictException.class);
  }
}
