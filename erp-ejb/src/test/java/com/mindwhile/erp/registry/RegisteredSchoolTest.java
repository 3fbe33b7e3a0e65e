package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.security.vault.EncryptedSecret;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.SchoolStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisteredSchoolTest {

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
}
