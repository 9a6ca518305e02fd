package org.hustings.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// All messages, in all languages. They lie in files `ROOM.LANGUAGE.properties`, such as
/// `slate.cy.properties`, in one folder of the class path to which every module may add.
///
/// A message that a language lacks is said in English. One that nobody knows is an error where
/// assertions are on, as in tests; a visitor reads its key.
public final class Catalogue {
  private static final System.Logger LOG = System.getLogger(Catalogue.class.getName());

  private final Map<Language, Map<String, Entry>> entries;
  private final Map<Language, Map<String, Pattern>> patterns;
  private final Map<Language, Words> words = new LinkedHashMap<>();

  private Catalogue(
      Map<Language, Map<String, Entry>> entries, Map<Language, Map<String, Pattern>> patterns) {
    this.entries = entries;
    this.patterns = patterns;
    patterns.forEach((language, known) -> words.put(language, new Words(language, known, this)));
  }

  /// Reads what there is.
  ///
  /// @param folder such as "words"
  /// @throws IllegalStateException that names the file, the line and the fault
  public static Catalogue load(ClassLoader loader, String folder, List<Language> languages) {
    Map<Language, Map<String, Entry>> entries = new LinkedHashMap<>();
    Map<Language, Map<String, Pattern>> patterns = new LinkedHashMap<>();
    for (Language language : languages) {
      Map<String, Entry> read = new LinkedHashMap<>();
      Folder.read(loader, folder, "." + language.tag() + ".properties")
          .forEach((name, text) ->
              MessageFile.read(name, text).forEach(entry -> read.put(entry.key(), entry)));
      entries.put(language, read);
      patterns.put(language, compiled(read.values()));
    }
    return new Catalogue(entries, patterns);
  }

  private static Map<String, Pattern> compiled(Collection<Entry> entries) {
    Map<String, Pattern> compiled = new HashMap<>();
    for (Entry entry : entries) {
      try {
        compiled.put(entry.key(), Pattern.compile(entry.text()));
      } catch (RuntimeException e) {
        throw new IllegalStateException(
            entry.origin() + ": " + entry.key() + ": " + e.getMessage(), e);
      }
    }
    return compiled;
  }

  /// The words of one of the languages that this was loaded with.
  public Words in(Language language) {
    @Nullable Words found = words.get(language);
    if (found == null) {
      throw new IllegalArgumentException("No messages were loaded in " + language);
    }
    return found;
  }

  /// The languages that this was loaded with, in that order.
  public List<Language> languages() {
    return List.copyOf(words.keySet());
  }

  /// The language that an address or a cookie names.
  public Optional<Language> language(@Nullable String tag) {
    return words.keySet().stream().filter(one -> one.tag().equals(tag)).findFirst();
  }

  /// The same catalogue with a language that a program makes out of English, word by word, with
  /// something before and after each message. Whatever a page shows beside such words does not come
  /// from a message.
  public Catalogue with(
      Language language, UnaryOperator<String> fromEnglish, String before, String after) {
    Map<String, Pattern> made = new HashMap<>();
    patterns
        .getOrDefault(Language.ENGLISH, Map.of())
        .forEach((key, english) -> made.put(key, english.with(fromEnglish, before, after)));
    Map<Language, Map<String, Pattern>> more = new LinkedHashMap<>(patterns);
    more.put(language, made);
    return new Catalogue(entries, more);
  }

  /// The messages that are written in a language, in the order of their files.
  public List<Entry> entries(Language language) {
    return new ArrayList<>(entries.getOrDefault(language, Map.of()).values());
  }

  /// What has to be given to a message: the names of its arguments and tags.
  public Set<String> arguments(Language language, String key) {
    @Nullable Pattern found = patterns.getOrDefault(language, Map.of()).get(key);
    return (found == null ? missing(language, key) : found).arguments();
  }

  Pattern missing(Language language, String key) {
    assert false : "There is no message \"" + key + "\" in " + language.ownName();
    LOG.log(System.Logger.Level.ERROR, "No message {0} in {1}", key, language.ownName());
    @Nullable Pattern english = patterns.getOrDefault(Language.ENGLISH, Map.of()).get(key);
    return english == null ? Pattern.compile(key) : english;
  }
}
