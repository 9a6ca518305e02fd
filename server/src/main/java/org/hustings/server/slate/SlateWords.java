package org.hustings.server.slate;

import org.hustings.words.Words;

/// What pages say of campaign groups beside their own templates.
public final class SlateWords {
  private SlateWords() {}

  /// On whose word a group backs a candidate: one of those that the pages for it record, else what
  /// was entered.
  public static String source(Words words, String source) {
    return switch (source) {
      case Sources.GROUP -> words.say("slate.source.group");
      case Sources.OFFICER -> words.say("slate.source.officer");
      default -> source;
    };
  }
}
