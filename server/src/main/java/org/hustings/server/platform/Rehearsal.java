package org.hustings.server.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether this site holds a rehearsal, with invented people and votes that do not count. It is a
/// setting of the whole site, `hustings.rehearsal`, so that no page, letter or file of one can be
/// taken for the real thing.
@Component
public class Rehearsal {
  /// What is said wherever there is room for a sentence.
  public static final String SENTENCE =
      "This is a rehearsal. The people are invented, and nothing counts.";

  private static final String PREFIX = "REHEARSAL: ";

  private final boolean on;

  Rehearsal(@Value("${hustings.rehearsal:false}") boolean on) {
    this.on = on;
  }

  public boolean isOn() {
    return on;
  }

  /// A title or a subject, marked as a rehearsal's if this is one.
  public String mark(String title) {
    return on ? PREFIX + title : title;
  }
}
