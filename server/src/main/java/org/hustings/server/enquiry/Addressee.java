package org.hustings.server.enquiry;

import java.util.Locale;

/// With whom an enquiry lies.
///
/// @param slug of the unit or group; empty for the others
public record Addressee(Desk desk, String slug) {
  public static final Addressee OFFICIALS = new Addressee(Desk.OFFICIALS, "");
  public static final Addressee SCRUTINEERS = new Addressee(Desk.SCRUTINEERS, "");

  /// Who sits there.
  public enum Desk {
    /// The returning officer and their staff.
    OFFICIALS,
    SCRUTINEERS,
    /// The officers of a unit.
    UNIT,
    /// The organisers of a campaign group.
    GROUP
  }

  /// Reads what `toString` wrote.
  static Addressee parse(String text) {
    String[] parts = text.split(":", 2);
    return new Addressee(Desk.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
  }

  @Override
  public String toString() {
    return desk.name().toLowerCase(Locale.ROOT) + ":" + slug;
  }
}
