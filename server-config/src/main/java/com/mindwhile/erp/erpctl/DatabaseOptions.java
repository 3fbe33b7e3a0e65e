package com.mindwhile.erp.erpctl;

import com.mindwhile.erp.launcher.DatabaseServer;
import com.mindwhile.erp.launcher.Secrets;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which database server the control plane's tables are on, and where its passwords are kept. */
final class DatabaseOptions {

  @Option(
      names = "--db-host",
      description = "Default $ERP_DB_HOST or ${DEFAULT-VALUE}.",
      defaultValue = "${env:ERP_DB_HOST:-127.0.0.1}")
  private String host;

  @Option(
      names = "--db-port",
      description = "Default $ERP_DB_PORT or ${DEFAULT-VALUE}.",
      defaultValue = "${env:ERP_DB_PORT:-3306}")
  private int port;

  @Option(
      names = "--db-tls-mode",
      description =
          "Connector/J's sslMode, default $ERP_DB_TLS_MODE or ${DEFAULT-VALUE};"
              + " DISABLED only for a server on this machine.",
      defaultValue = "${env:ERP_DB_TLS_MODE:-VERIFY_IDENTITY}")
  private String tlsMode;

  @Option(
      names = "--secrets",
      paramLabel = "FILE",
      description =
          "The generated passwords, default $ERP_SECRETS_FILE or ${DEFAULT-VALUE}; mode 600.",
      defaultValue = "${env:ERP_SECRETS_FILE:-.erp-data/secrets.properties}")
  private Path secrets;

  Secrets secrets() {
    return Secrets.in(secrets);
  }

  Path secretsFile() {
    return secrets;
  }

  DatabaseServer as(Credentials account) {
    return new DatabaseServer(host, port, account.user(), account.password(), tlsMode);
  }
}
