package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks whether somebody answers at an address. Any answer of the application will do, a refusal to
 * strangers as well; the server's own "not found" and failures will not.
 */
final class HttpProbe {

  private static final int PATIENCE_MILLIS = 10_000;

  private final URI address;
  private String lastAnswer = "no answer";

  HttpProbe(URI address) {
    this.address = address;
  }

  boolean answers() {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setInstanceFollowRedirects(false);
      int status = connection.getResponseCode();
      connection.disconnect();
      lastAnswer = "status " + status;
      return status < 500 && status != HttpURLConnection.HTTP_NOT_FOUND;
    } catch (IOException notYet) {
      lastAnswer = notYet.toString();
      return false;
    }
  }

  String lastAnswer() {
    return lastAnswer;
  }
}
