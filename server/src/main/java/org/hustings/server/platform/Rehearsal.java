package org.hustings.server.platform;

import java.util.List;
import org.hustings.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether this site holds a rehearsal or a test election, with invented people and votes that do
/// not count. It is a setting of the whole site, `hustings.rehearsal` (`true`, or `test`), so that no
/// page, letter or file of one can be taken for the real thing.
@Component
public class Rehearsal {
  private final Kind kind;

  Rehearsal(@Value("${hustings.rehearsal:false}") String setting) {
    this.kind =
        switch (setting) {
          case "false", "" -> Kind.NONE;
          case "true" -> Kind.REHEARSAL;
          case "test" -> Kind.TEST;
          default ->
              throw new IllegalArgumentException(
                  "hustings.rehearsal is \"" + setting + "\"; expected true, test or false");
        };
  }

  /// What is held.
  public enum Kind {
    NONE(""),
    /// By a command, among invented people.
    REHEARSAL("rehearsal-"),
    /// By an election's officials, with up to five testers.
    TEST("test-");

    /// The same in every language, so that nobody has to know one of them.
    private static final String TEST_MARK = "TEST: ";

    private final String name;

    Kind(String name) {
      this.name = name;
    }

    public boolean isOn() {
      return this != NONE;
    }

    /// A title or a subject, marked once.
    ///
    /// @param readers the words of those who read it
    public String mark(List<Words> readers, String text) {
      return switch (this) {
        case NONE -> text;
        case REHEARSAL ->
            LetterLanguages.subject(readers, words -> words.say("platform.rehearsal.mark"))
                + ": "
                + text;
        case TEST -> text.startsWith(TEST_MARK) ? text : TEST_MARK + text;
      };
    }

    /// What the names of its files and cookies begin with: `test-`.
    public String prefix() {
      return name;
    }

    /// What is said wherever there is room for a sentence; empty for none.
    public String sentence(Words words) {
      return switch (this) {
        case NONE -> "";
        case REHEARSAL -> words.say("platform.rehearsal.sentence");
        case TEST -> words.say("platform.test.sentence");
      };
    }

    /// The title of a page.
    public String title(Words words, String text) {
      return switch (this) {
        case NONE -> text;
        case REHEARSAL -> words.say("platform.rehearsal.title", "title", text);
        case TEST -> words.say("platform.test.title", "title", text);
      };
    }

    /// What the banner is called, for screen readers; empty for none.
    public String about(Words words) {
      return switch (this) {
        case NONE -> "";
        case REHEARSAL -> words.say("platform.rehearsal.about");
        case TEST -> words.say("platform.test.about");
      };
    }
  }

  public Kind kind() {
    return kind;
  }

  public boolean isOn() {
    return kind.isOn();
  }

  /// A title or a subject, marked if it is of one.
  ///
  /// @param readers the words of those who read it
  public String mark(List<Words> readers, String title) {
    return kind.mark(readers, title);
  }
}
