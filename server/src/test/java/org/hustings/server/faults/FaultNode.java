package org.hustings.server.faults;

import java.util.Map;
import org.hustings.server.Administrator;
import org.hustings.server.HustingsServer;

/// What runs in the process of a [Node]: a server with the profiles that are its arguments.
final class FaultNode {
  static final String URL = "HUSTINGS_ADMINISTRATOR_URL";
  static final String USER = "HUSTINGS_ADMINISTRATOR_USER";
  static final String PASSWORD = "HUSTINGS_ADMINISTRATOR_PASSWORD";

  private FaultNode() {}

  public static void main(String[] profiles) {
    Administrator.workOn(System.getenv(URL), System.getenv(USER), System.getenv(PASSWORD));
    HustingsServer.start(Map.of(), profiles);
  }
}
