package com.mindwhile.erp.observability.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import org.junit.jupiter.api.Test;

class LogNameTest {

  @Test
  void isTheArchivesOwnWhereTwoAreDeployed() throws MalformedURLException {
    assertThat(LogName.of(new URL("file:/x/applications/erp-web/WEB-INF/lib/erp-ejb.jar")))
        .isEqualTo("erp-web");
    assertThat(LogName.of(new URL("file:/x/applications/erp-admin-batch/WEB-INF/lib/erp-ejb.jar")))
        .isEqualTo("erp-admin-batch");
  }

  @Test
  void isTheEnterpriseArchivesOnAServer() throws MalformedURLException {
    assertThat(LogName.of(new URL("file:/domains/d/applications/mindwhile-erp/lib/logging.jar")))
        .isEqualTo("mindwhile-erp");
  }

  @Test
  void isThatOfTheProductOutsideAServer() {
    assertThat(new LogName().getPropertyValue()).isEqualTo("erp");
  }
}
