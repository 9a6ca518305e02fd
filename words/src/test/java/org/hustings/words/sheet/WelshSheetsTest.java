package org.hustings.words.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.Lots;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.record.CountRecord;
import org.hustings.count.rules.Rules;
import org.hustings.count.sheet.HtmlSheet;
import org.hustings.count.sheet.SheetOptions;
import org.hustings.count.sheet.SheetWords;
import org.hustings.count.sheet.TextSheet;
import org.junit.jupiter.api.Test;

class WelshSheetsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)[,}]");
  private static final String CLUB =
      """
      4 2
      9 1 2 0
      6 2 3 0
      5 3 0
      1 4 0
      0
      "Ann"
      "Ben"
      "Cleo"
      "Dan"
      "Club"
      """;

  private static CountRecord record(String rule) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(CLUB.getBytes(StandardCharsets.UTF_8));
    Contest contest = BallotFiles.read("club.blt", in).contest();
    return switch (Rules.named(rule).orElseThrow().count(contest, Lots.none())) {
      case CountResult.Counted(CountRecord record) -> record;
      case CountResult.LotNeeded needed -> throw new AssertionError(needed);
    };
  }

  private static SheetOptions welsh() {
    return SheetOptions.plain().withWords(SheetWords.in("cy").orElseThrow());
  }

  private static Map<String, String> english() throws IOException {
    return read(SheetWords.class, "sheet.properties");
  }

  private static Map<String, String> welshMessages() throws IOException {
    return read(WelshSheets.class, "sheet.cy.properties");
  }

  private static Map<String, String> read(Class<?> beside, String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = beside.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    Map<String, String> messages = new TreeMap<>();
    properties.forEach((key, message) -> messages.put(key.toString(), message.toString()));
    return messages;
  }

  @Test
  void every_english_message_has_its_welsh_and_the_rules_their_titles() throws IOException {
    TreeSet<String> keys = new TreeSet<>(english().keySet());
    Rules.all().forEach(rule -> keys.add("rule." + rule.description().name()));

    assertThat(new TreeSet<>(welshMessages().keySet())).isEqualTo(keys);
  }

  @Test
  void welsh_asks_for_nothing_that_the_english_does_not_give() throws IOException {
    Map<String, String> english = english();
    for (Map.Entry<String, String> message : welshMessages().entrySet()) {
      if (english.containsKey(message.getKey())) {
        assertThat(arguments(english.get(message.getKey())))
            .as(message.getKey())
            .containsAll(arguments(message.getValue()));
      }
    }
  }

  @Test
  void what_is_the_same_in_both_languages_is_a_sign_and_not_a_word() throws IOException {
    Map<String, String> english = english();
    assertThat(
            welshMessages().entrySet().stream()
                .filter(message -> message.getValue().equals(english.get(message.getKey())))
                .map(Map.Entry::getKey))
        .containsExactly("list.next", "stage.because");
  }

  @Test
  void papers_take_the_form_that_follows_their_number() {
    SheetWords words = SheetWords.in("cy").orElseThrow();

    assertThat(List.of(0, 1, 2, 3, 6, 8))
        .extracting(papers -> words.say("matrix.papers", Map.of("papers", papers)))
        .containsExactly("0 papur", "1 papur", "2 bapur", "3 phapur", "6 phapur", "8 papur");
  }

  @Test
  void a_sheet_in_welsh_has_the_same_figures_and_no_english_of_its_own() throws IOException {
    for (String rule : List.of("scottish", "ers97", "nz-meek", "block-vote")) {
      CountRecord record = record(rule);
      String english = TextSheet.of(record);
      String welsh = TextSheet.of(record, welsh());

      assertThat(figures(welsh)).as(rule).containsAll(figures(english));
      // the head cites the law in its own language
      assertThat(welsh.substring(welsh.indexOf("Etholwyd")).toLowerCase(Locale.ROOT))
          .doesNotContain(" votes", "elected", "excluded", "stage", "surplus", "the ");
    }
    assertThat(HtmlSheet.document(List.of(record("scottish")), welsh()))
        .contains("<html lang=\"cy\">")
        .contains("Etholwyd");
  }

  /// Votes with decimals.
  private static Set<String> figures(String sheet) {
    return found(Pattern.compile("\\d+\\.\\d\\d+"), sheet);
  }

  private static Set<String> arguments(String message) {
    return found(ARGUMENT, message);
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(matcher.groupCount()));
    }
    return found;
  }
}
