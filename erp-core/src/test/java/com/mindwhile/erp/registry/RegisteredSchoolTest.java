package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.security.vault.EncryptedSecret;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.SchoolStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisteredSchoolTest {

  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(30));

  private RegisteredSchool school;

  @BeforeEach
  void register() {
    school =
        new RegisteredSchool(
            new RegisterSchool(
                "GW",
                "  Greenwood High ",
                "greenwood",
                "Asia/Kolkata",
                "INR",
                "en-in",
                new RegisterSchool.Admin("head@greenwood.example", "Asha", "Rao", null),
                null),
            new DatabaseServer());
  }

  @Test
  void beginsInProvisioningWithWhatWasAskedFor() {
    assertThat(school.status()).isEqualTo(SchoolStatus.PROVISIONING);
    assertThat(school.settings())
        .isEqualTo(new SchoolSettingsSeed("Greenwood High", "en-IN", "Asia/Kolkata", "INR"));
  }

  @Test
  void isActiveOnceItIsProvisioned() {
    school.activate();
    school.activate();

    assertThat(school.status()).isEqualTo(SchoolStatus.ACTIVE);
  }

  @Test
  void goesOutOfServiceAndBack() {
    school.activate();
    school.suspend();
    assertThat(school.status()).isEqualTo(SchoolStatus.SUSPENDED);
    school.resume();
    school.beginMaintenance();
    assertThat(school.status()).isEqualTo(SchoolStatus.MAINTENANCE);
    school.resume();
    assertThat(school.status()).isEqualTo(SchoolStatus.ACTIVE);
  }

  @Test
  void refusesWhatItsStatusDoesNotAllow() {
    assertThatThrownBy(school::suspend)
        .isInstanceOf(ConflictException.class)
        .hasMessage("A school that is PROVISIONING cannot become SUSPENDED");
    assertThatThrownBy(school::resume).isInstanceOf(ConflictException.class);
    assertThatThrownBy(school::archive).isInstanceOf(ConflictException.class);
    school.activate();
    assertThatThrownBy(school::resume).isInstanceOf(ConflictException.class);
    assertThatThrownBy(school::retryProvisioning).isInstanceOf(ConflictException.class);
    assertThatThrownBy(school::discard).isInstanceOf(ConflictException.class);
  }

  @Test
  void isArchivedOnlyWhenSuspended() {
    school.activate();
    assertThatThrownBy(school::archive).isInstanceOf(ConflictException.class);
    school.suspend();
    school.archive();

    assertThat(school.status()).isEqualTo(SchoolStatus.ARCHIVED);
  }

  @Test
  void whoseProvisioningFailedIsTakenUpAgainOrDiscarded() {
    school.provisioningFailed();
    assertThat(school.status()).isEqualTo(SchoolStatus.FAILED);
    school.retryProvisioning();
    assertThat(school.status()).isEqualTo(SchoolStatus.PROVISIONING);
    school.provisioningFailed();
    school.assignDatabase("school_7", "school_7", new EncryptedSecret(new byte[] {1}, 1));
    school.discard();

    assertThat(school.status()).isEqualTo(SchoolStatus.ARCHIVED);
    assertThat(school.hasDatabase()).isFalse();
  }

  @Test
  void cannotLoseADomainItHasNot() {
    school.addDomain("erp.greenwood.edu");
    school.removeDomain("erp.greenwood.edu");

    assertThatThrownBy(() -> school.removeDomain("erp.greenwood.edu"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void maintenanceIsEndedAndNoSuspension() {
    school.activate();
    assertThatThrownBy(school::endMaintenance).isInstanceOf(ConflictException.class);
    school.beginMaintenance();
    school.endMaintenance();
    school.suspend();

    assertThatThrownBy(school::endMaintenance).isInstanceOf(ConflictException.class);
    assertThat(school.status()).isEqualTo(SchoolStatus.SUSPENDED);
  }

  @Test
  void isDeletedOnlyAfterItsGracePeriodAndOnce() {
    archive();
    school.addDomain("erp.greenwood.edu");
    school.requestDeletion("GW", LATER);
    school.requestDeletion("GW", LATER.plusSeconds(1));

    assertThat(school.beginDeletion(LATER.minusMillis(1))).isFalse();
    assertThat(school.beginDeletion(LATER)).isTrue();
    assertThat(school.beginDeletion(LATER)).isFalse();
    school.delete();
    assertThat(school.status()).isEqualTo(SchoolStatus.DELETED);
    assertThat(school.hasDatabase()).isFalse();
  }

  @Test
  void isNotDeletedUnlessItIsArchivedAndItsCodeTyped() {
    school.activate();
    assertThatThrownBy(() -> school.requestDeletion("GW", LATER))
        .isInstanceOf(ConflictException.class);
    school.suspend();
    school.archive();
    assertThatThrownBy(() -> school.requestDeletion("gw", LATER))
        .isInstanceOf(InvalidInputException.class);
    assertThat(school.beginDeletion(LATER)).isFalse();
  }

  @Test
  void itsDeletionIsTakenBackDuringTheGracePeriodAlone() {
    archive();
    assertThatThrownBy(() -> school.takeBackDeletion(NOW)).isInstanceOf(ConflictException.class);
    school.requestDeletion("GW", LATER);
    school.takeBackDeletion(NOW);
    assertThat(school.beginDeletion(LATER)).isFalse();

    school.requestDeletion("GW", LATER);
    assertThatThrownBy(() -> school.takeBackDeletion(LATER)).isInstanceOf(ConflictException.class);
    school.beginDeletion(LATER);
    assertThatThrownBy(() -> school.takeBackDeletion(NOW)).isInstanceOf(ConflictException.class);
  }

  @Test
  void whatOperatorsDecideChangesAsLongAsItIsNotArchived() {
    school.change(new ChangeSchool(" Greenwood ", "Asia/Dubai", "hi-in"));
    assertThat(school.settings())
        .isEqualTo(new SchoolSettingsSeed("Greenwood", "hi-IN", "Asia/Dubai", "INR"));
    school.requireAlive();
    archive();

    assertThatThrownBy(school::requireAlive).isInstanceOf(ConflictException.class);
  }

  private void archive() {
    school.activate();
    school.suspend();
    school.archive();
  }
}
