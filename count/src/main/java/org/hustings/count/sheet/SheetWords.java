package org.hustings.count.sheet;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.LongFunction;

/// The words of result sheets in one language. English comes with the library; another language is
/// given as messages under the same keys (`sheet.properties` lists them, each with its place and an
/// example) and its way of choosing among plural forms.
public interface SheetWords {
  /// The language as a tag: `en-GB`, `cy`.
  String language();

  /// Whether there is a message under this key. Every key of the English must be known; titles of
  /// rules (`rule.scottish`) may be.
  boolean knows(String key);

  /// The message with its arguments filled in.
  ///
  /// @param arguments by name: numbers that choose a plural form, and texts
  /// @throws IllegalArgumentException if the message or one of its arguments is missing
  String say(String key, Map<String, ?> arguments);

  /// What re-opening nominations is called where it stands as a candidate. In a record it has the
  /// name that its ballot file gives it; whoever knows which candidate it is can put this there.
  default String reopenNominations() {
    return say("candidate.reopen", Map.of());
  }

  /// The English words.
  static SheetWords english() {
    return EnglishWords.WORDS;
  }

  /// The words in this language; empty where no module on the class path supplies them.
  ///
  /// @param language a tag: `en`, `cy`
  static Optional<SheetWords> in(String language) {
    if (language.equals("en") || language.equals(english().language())) {
      return Optional.of(english());
    }
    for (SheetLanguage supplied : ServiceLoader.load(SheetLanguage.class)) {
      if (supplied.language().equals(language)) {
        return Optional.of(supplied.words());
      }
    }
    return Optional.empty();
  }

  /// Words from messages. A message is text with arguments in braces: `{name}`, or `{papers,
  /// plural, one {# paper} other {# papers}}` where forms differ. The syntax is a part of ICU's.
  ///
  /// @param messages by key
  /// @param plural the name of the form that goes with a number: `zero`, `one`, `two`, `few`,
  ///   `many` or `other`
  static SheetWords of(String language, Map<String, String> messages, LongFunction<String> plural) {
    return new MessageWords(language, Map.copyOf(messages), plural);
  }
}
