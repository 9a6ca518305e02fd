package org.hustings.cli;

import java.util.HashMap;
import java.util.Map;
import org.hustings.server.HustingsServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// What `demo` and `serve` have in common: the server starts, says where it is, and runs until it
/// is told to stop.
final class Serving {
  private Serving() {}

  /// What is done once the server answers.
  interface WhenReady {
    /// @param address where it answers on this machine
    void ready(String address, ApplicationContext server);
  }

  /// Starts the server and returns when it has been stopped. `after` runs when the last request is answered.
  static void start(
      Map<String, Object> settings, WhenReady whenReady, Runnable after, String... profiles) {
    SpringApplication.getShutdownHandlers().add(after);
    Map<String, Object> all = new HashMap<>(settings);
    all.put("hustings.test.command", String.join("\n", TestElectionCommand.words()));
    ConfigurableApplicationContext server = started(all, profiles);
    String port = server.getEnvironment().getRequiredProperty("local.server.port");
    String address = "http://localhost:" + port + "/";
    System.out.println("Ready: " + address);
    whenReady.ready(address, server);
    awaitStop();
  }

  private static ConfigurableApplicationContext started(
      Map<String, Object> settings, String... profiles) {
    try {
      return HustingsServer.start(settings, profiles);
    } catch (RuntimeException e) {
      throw StartFaults.inWords(e);
    }
  }

  private static void awaitStop() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
