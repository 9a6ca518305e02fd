package org.hustings.server.candidacy;

import org.hustings.words.Words;

/// On whose word something about a candidacy or a nomination is on record, where that was done on
/// this site. So it is kept, in English; a page says it in its reader's language, and what an
/// official wrote about a source as it was written.
public final class RecordedSources {
  public static final String CANDIDATE = "the candidate";
  public static final String OFFICER = "the returning officer";
  public static final String MEMBER = "the member";
  public static final String CORRECTION = "correction by the returning officer";

  private static final String OFFICER_OF = "an officer of ";

  private RecordedSources() {}

  /// An officer of a nominating body.
  public static String officerOf(String body) {
    return OFFICER_OF + body;
  }

  /// The same for a reader.
  public static String say(Words words, String source) {
    return switch (source) {
      case CANDIDATE -> words.say("candidacy.source.candidate");
      case OFFICER -> words.say("candidacy.source.officer");
      case MEMBER -> words.say("candidacy.source.member");
      case CORRECTION -> words.say("candidacy.source.correction");
      default ->
          source.startsWith(OFFICER_OF)
              ? words.say(
                  "candidacy.source.officer-of", "body", source.substring(OFFICER_OF.length()))
              : source;
    };
  }
}
