package org.hustings.server.dispatch.tryout;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where and how this server holds test elections.
@Component
class TestSettings {
  private final List<String> command;
  private final String address;
  private final int port;
  private final Environment environment;

  TestSettings(
      @Value("${hustings.test.command:}") String command,
      @Value("${hustings.test.address:}") String address,
      @Value("${hustings.test.port:0}") int port,
      Environment environment) {
    this.command = command.lines().toList();
    this.address = address;
    this.port = port;
    this.environment = environment;
    if (!address.isEmpty() && origin(address).equals(origin(own()))) {
      throw new IllegalArgumentException(
          "The address of test elections is this site's own, "
              + address
              + "; expected another host or port, as nothing of a test may reach the site");
    }
  }

  /// The command that holds one; empty where this server was started by none that can.
  List<String> command() {
    return command;
  }

  /// Whether somebody elsewhere is to reach this site, and no test of it.
  boolean lacksAddress() {
    return address.isEmpty() && !isOfThisMachine(own());
  }

  String address() {
    return address;
  }

  int port() {
    return port;
  }

  /// On this machine only, where nobody elsewhere is meant.
  String listen() {
    return environment.getProperty("server.address", address.isEmpty() ? "127.0.0.1" : "0.0.0.0");
  }

  String proxies() {
    return environment.getProperty("server.tomcat.remoteip.internal-proxies", "");
  }

  private String own() {
    return environment.getProperty("hustings.address", "");
  }

  private static boolean isOfThisMachine(String address) {
    return address.isEmpty()
        || List.of("localhost", "127.0.0.1")
            .contains(String.valueOf(URI.create(address).getHost()));
  }

  private static String origin(String address) {
    return address.replaceAll("/+$", "");
  }
}
