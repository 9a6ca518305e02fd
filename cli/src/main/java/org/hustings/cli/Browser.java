package org.hustings.cli;

import java.io.IOException;

/// The user's own browser, where there is a desktop to show it on.
final class Browser {
  private Browser() {}

  /// Opens this address, or does nothing: the address has been printed in any case.
  static void open(String address) {
    if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      return;
    }
    try {
      new ProcessBuilder("xdg-open", address)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      System.out.println("Open this address in a browser: " + address);
    }
  }
}
