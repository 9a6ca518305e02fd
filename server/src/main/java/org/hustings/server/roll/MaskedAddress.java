package org.hustings.server.roll;

import java.util.List;

/// An address as its owner recognises it and nobody else can use it.
public final class MaskedAddress {
  private MaskedAddress() {}

  /// `a…@example.org`; of a postal address the last line, which is the postcode: `… LS1 4AP`.
  public static String of(String address) {
    int at = address.indexOf('@');
    if (at > 0 && !address.contains("\n")) {
      return address.charAt(0) + "…" + address.substring(at);
    }
    List<String> lines = address.lines().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "…" : "… " + lines.getLast().strip();
  }
}
