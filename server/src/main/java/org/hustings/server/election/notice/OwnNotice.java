package org.hustings.server.election.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hustings.words.Language;
import org.jspecify.annotations.Nullable;

/// What an official announces, or says about an earlier notice.
///
/// @param contest the slug of the one that it is about; null for the whole election
/// @param about the notice that it corrects or withdraws; null for a notice of its own
/// @param withdrawn whether it withdraws that one; its words are the reason then
/// @param author how the audit log names who wrote it
public record OwnNotice(
    long id,
    @Nullable String contest,
    @Nullable Long about,
    boolean withdrawn,
    Text english,
    Text welsh,
    Instant at,
    String author) {
  /// The words in one language; both empty where none are given.
  ///
  /// @param words paragraphs, a blank line between them
  public record Text(String title, String words) {
    static final Text NONE = new Text("", "");

    public Text {
      title = title.strip();
      words = words.strip();
    }

    boolean isGiven() {
      return !title.isEmpty() && !words.isEmpty();
    }

    /// Each without the breaks of its lines.
    List<String> paragraphs() {
      return Arrays.stream(words.split("\\R\\s*\\R"))
          .map(one -> one.strip().replaceAll("\\s*\\R\\s*", " "))
          .filter(one -> !one.isEmpty())
          .toList();
    }
  }

  /// In the reader's language where it is given in that, else in English.
  Text in(Language language) {
    return language.equals(Language.WELSH) && welsh.isGiven() ? welsh : english;
  }
}
