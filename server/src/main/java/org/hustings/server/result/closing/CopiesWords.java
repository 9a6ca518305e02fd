package org.hustings.server.result.closing;

import org.hustings.words.Words;

/// How copies are called.
public final class CopiesWords {
  private CopiesWords() {}

  public static String of(Words words, Copies copies) {
    return switch (copies) {
      case WRITE_AHEAD_LOG -> words.say("result-staff.copies.write-ahead-log");
      case REPLICAS -> words.say("result-staff.copies.replicas");
      case BACKUPS -> words.say("result-staff.copies.backups");
    };
  }
}
