package com.mindwhile.erp.erpctl;

import picocli.CommandLine.IVersionProvider;

/** The release this command line belongs to, from its jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Erpctl.class.getPackage().getImplementationVersion();
    return new String[] {"erpctl " + (version == null ? "(not packaged)" : version)};
  }
}
