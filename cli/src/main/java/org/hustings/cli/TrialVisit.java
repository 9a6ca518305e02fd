package org.hustings.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Asks the server for some pages and ends the process. The build does this once, so that the JVM
/// knows what a start needs.
final class TrialVisit {
  private static final int VISITS = 20;

  private TrialVisit() {}

  static void thenExit(String address) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < VISITS; i++) {
        http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new UserFault("The trial visit failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(0);
  }
}
