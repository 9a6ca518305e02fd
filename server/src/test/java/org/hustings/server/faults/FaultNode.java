package org.hustings.server.faults;

import java.util.Map;
import org.hustings.server.HustingsServer;

/// What runs in the process of a [Node]: a server with the profiles that are its arguments.
final class FaultNode {
  private FaultNode() {}

  public static void main(String[] profiles) {
    HustingsServer.start(Map.of(), profiles);
  }
}
