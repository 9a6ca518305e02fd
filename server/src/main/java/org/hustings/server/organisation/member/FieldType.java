package org.hustings.server.organisation.member;

import java.util.List;
import java.util.Optional;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.csv.Column;

/// What a field of a member's entry may hold, and so how it stands in the database, in a file and
/// on a form.
public sealed interface FieldType {
  /// A text on one line. A file may have it in parts, one column each, which are put together with
  /// spaces.
  record Line(List<Column> parts) implements FieldType {
    static Line of(Column... parts) {
      return new Line(List.of(parts));
    }
  }

  /// A text on several lines, which a file may have in a column for each.
  record Lines(List<Column> parts) implements FieldType {
    static Lines of(Column... parts) {
      return new Lines(List.of(parts));
    }
  }

  /// An e-mail address.
  record Email() implements FieldType {}

  /// A day of the calendar.
  record Day() implements FieldType {}

  /// The organisation's own word for how somebody stands with it, in small letters.
  record Standing() implements FieldType {}

  /// A unit, by its id in the database and by any of its names elsewhere.
  record OfUnit() implements FieldType {}

  /// Several words in no order.
  record Several() implements FieldType {}

  /// One of a few things, recorded by its key.
  record Choice(List<Option> options) implements FieldType {
    static Choice of(Option... options) {
      return new Choice(List.of(options));
    }

    /// The option that is written so: by its key, its words or another usual way.
    Optional<Option> find(String written) {
      return options.stream().filter(option -> option.isWritten(written)).findFirst();
    }

    /// The keys for a sentence: "en or cy".
    String keys() {
      return String.join(" or ", options.stream().map(Option::key).toList());
    }
  }

  /// What can be chosen: its key, the words for it, and other ways to write it.
  record Option(String key, String words, List<String> also) {
    static Option of(String key, String words, String... also) {
      return new Option(key, words, List.of(also));
    }

    private boolean isWritten(String text) {
      String letters = Words.of(text).key();
      return Words.of(key).key().equals(letters)
          || Words.of(words).key().equals(letters)
          || also.stream().anyMatch(other -> Words.of(other).key().equals(letters));
    }
  }
}
