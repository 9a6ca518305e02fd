package org.hustings.server.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.words.Element;
import org.hustings.words.Entry;
import org.hustings.words.Example;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.junit.jupiter.api.Test;

/// What holds of every message of the house.
class CatalogueTest {
  private static final Pattern TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)>");

  private static final Pattern YES_OR_NO =
      Pattern.compile("(?i)^\\s*(yes|no)\\s*[.!]?\\s*$|(true|false|other)\\s*\\{(yes|no)[.!]?}");

  // words that change the first letter of the one behind them, or that change with it
  private static final Pattern MUTATING =
      Pattern.compile(
          "(?iu)(?<![\\p{L}'’])(a|â|ac|ag|am|ar|at|dan|dau|dy|dwy|dros|drwy|ei|eu|fy|gan|heb|hyd|i|"
              + "neu|o|oni|pa|tair|tan|tri|trwy|wrth|y|yn|yr|gyda|gydag)\\s+\\{(\\w+)}");

  @Test
  void every_message_tells_the_translator_what_it_is_and_where_it_stands() {
    assertThat(MessageFiles.CATALOGUE.entries(Language.ENGLISH))
        .isNotEmpty()
        .allSatisfy(entry -> {
          assertThat(entry.place()).as("# place: above %s", entry.origin()).isNotEmpty();
          assertThat(entry.notes()).as("what it is, above %s", entry.origin()).isNotEmpty();
          assertThat(entry.examples().isEmpty())
              .as("no # example: above %s", entry.origin())
              .isEqualTo(values(entry).isEmpty());
        });
  }

  @Test
  void every_message_can_be_said_as_its_example_has_it_in_each_language() {
    for (Language language : MessageFiles.CATALOGUE.languages()) {
      Words words = MessageFiles.CATALOGUE.in(language);
      for (Entry entry : MessageFiles.inAllLanguages()) {
        for (List<Object> named : examples(entry)) {
          assertThatCode(() ->
                  assertThat(words.markup(entry.key(), named.toArray()).html())
                      .isNotBlank()
                      .doesNotContain("{", "}"))
              .as(language.ownName() + ", " + entry.key())
              .doesNotThrowAnyException();
        }
      }
    }
  }

  @Test
  void the_messages_are_the_same_in_each_language_and_take_the_same() {
    Set<String> english = keys(MessageFiles.inAllLanguages());

    assertThat(keys(MessageFiles.CATALOGUE.entries(Language.WELSH))).isEqualTo(english);
    for (String key : english) {
      assertThat(MessageFiles.CATALOGUE.arguments(Language.WELSH, key))
          .as(key)
          .isEqualTo(MessageFiles.CATALOGUE.arguments(Language.ENGLISH, key));
    }
  }

  @Test
  void welsh_is_not_english_left_as_it_was() {
    Set<String> listed = listed("same-in-welsh.txt");
    List<String> same =
        MessageFiles.CATALOGUE.entries(Language.WELSH).stream()
            .filter(entry -> entry.text().equals(text(Language.ENGLISH, entry.key())))
            .filter(entry -> wordsOf(entry.text()) > 2)
            .map(Entry::key)
            .toList();

    assertThat(same).allSatisfy(key -> assertThat(listed).contains(key));
  }

  @Test
  void no_name_stands_behind_a_welsh_word_that_would_change_it() {
    Set<String> listed = listed("behind-mutating-words.txt");

    assertThat(MessageFiles.CATALOGUE.entries(Language.WELSH))
        .filteredOn(entry -> MUTATING.matcher(entry.text()).find())
        .extracting(Entry::key)
        .allSatisfy(key -> assertThat(listed).contains(key));
  }

  /// Welsh answers with the verb of the question: "Ydy", "Oes", "Cewch".
  @Test
  void nothing_is_answered_by_a_yes_or_no_that_several_questions_could_share() {
    assertThat(MessageFiles.inAllLanguages())
        .filteredOn(entry -> YES_OR_NO.matcher(entry.text()).find())
        .isEmpty();
  }

  @Test
  void terms_that_no_source_has_stand_where_a_welsh_speaker_looks_for_them() throws IOException {
    String told = Files.readString(Path.of("..", "docs", "welsh.md"));
    List<List<String>> unsure = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> terms =
        CsvReader.builder()
            .ofNamedCsvRecord(Path.of("src/test/resources/words-checks/welsh-terms.csv"))) {
      for (NamedCsvRecord term : terms) {
        if (!term.getField("sure").equals("yes")) {
          unsure.add(List.of(term.getField("english"), term.getField("welsh")));
        }
      }
    }

    assertThat(unsure).hasSizeGreaterThan(40);
    assertThat(unsure)
        .allSatisfy(term ->
            assertThat(told).contains("| %s | %s |".formatted(term.getFirst(), term.getLast())));
  }

  @Test
  void the_files_are_what_every_tool_knows_as_properties() throws IOException {
    for (Path file : MessageFiles.sources("src/main/resources/words", ".properties")) {
      Properties known = new Properties();
      known.load(new StringReader(MessageFiles.read(file)));
      Language language = file.toString().contains(".cy.") ? Language.WELSH : Language.ENGLISH;

      assertThat(known.stringPropertyNames())
          .as(file.toString())
          .allSatisfy(key -> assertThat(known.getProperty(key)).isEqualTo(text(language, key)));
    }
  }

  private static String text(Language language, String key) {
    return MessageFiles.CATALOGUE.entries(language).stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::text)
        .findFirst()
        .orElse("");
  }

  private static Set<String> keys(List<Entry> entries) {
    return entries.stream().map(Entry::key).collect(Collectors.toSet());
  }

  private static int wordsOf(String text) {
    String bare = text.replaceAll("\\{[^}]*}|<[^>]*>", " ").replaceAll("[^\\p{L}\\s]", " ").strip();
    return bare.isEmpty() ? 0 : bare.split("\\s+").length;
  }

  private static List<List<Object>> examples(Entry entry) {
    List<Example> written =
        entry.examples().isEmpty() ? List.of(new Example(List.of())) : entry.examples();
    List<Object> tags =
        TAG.matcher(entry.text())
            .results()
            .flatMap(tag -> Stream.of(tag.group(1), Element.of("span")))
            .toList();
    return written.stream()
        .map(example -> {
          List<Object> named = new ArrayList<>(example.named());
          named.addAll(tags);
          return List.copyOf(named);
        })
        .toList();
  }

  /// What has to be given to a message beside elements for its tags.
  private static Set<String> values(Entry entry) {
    Set<String> tags =
        TAG.matcher(entry.text()).results().map(tag -> tag.group(1)).collect(Collectors.toSet());
    return MessageFiles.CATALOGUE.arguments(Language.ENGLISH, entry.key()).stream()
        .filter(name -> !tags.contains(name))
        .collect(Collectors.toSet());
  }

  /// The keys in a list of exceptions, each with its reason behind a colon.
  private static Set<String> listed(String name) {
    String text = MessageFiles.read(Path.of("src/test/resources/words-checks", name));
    assertThat(text.lines().filter(line -> !line.isBlank()).filter(line -> !line.startsWith("#")))
        .as("lines \"key: why\" in " + name)
        .allMatch(line -> line.matches("[a-z0-9.-]+: \\S.*"));
    return text.lines()
        .filter(line -> line.contains(":"))
        .map(line -> line.substring(0, line.indexOf(':')))
        .collect(Collectors.toSet());
  }
}
