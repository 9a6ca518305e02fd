package org.hustings.server.organisation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadingGuessTest {
  private static final Column NAME = Column.required("name", "member");
  private static final Column EMAIL =
      Column.optional("e-mail", "mail").orLikely("primary e-mail", "contact e-mail");
  private static final Column STATUS = Column.optional("status").orLikely("member type");
  private static final Column POSTCODE = Column.optional("postcode", "post code");
  private static final List<Column> COLUMNS = List.of(NAME, EMAIL, STATUS, POSTCODE);

  private static Map<String, String> known(String... headings) {
    Map<String, String> means = new LinkedHashMap<>();
    Meaning.of(COLUMNS, List.of(headings), Map.of())
        .forEach(meaning -> means.put(meaning.heading(), says(meaning)));
    return means;
  }

  private static String says(Meaning meaning) {
    Column column = meaning.column();
    return meaning.how() + (column == null ? "" : " " + column.heading());
  }

  private static Map<String, String> guessed(List<String> headings, List<String> row) {
    Map<String, String> means = new LinkedHashMap<>();
    new HeadingGuess(COLUMNS)
        .guess(Meaning.of(COLUMNS, headings, Map.of()), new TableStart(headings, List.of(row)))
        .forEach(meaning -> means.put(meaning.heading(), says(meaning)));
    return means;
  }

  @Test
  void a_likely_heading_stands_back_behind_the_columns_own_name() {
    assertThat(known("Primary Email", "Name", "Member Type"))
        .containsExactly(
            Map.entry("Primary Email", "LIKELY e-mail"),
            Map.entry("Name", "NAMED name"),
            Map.entry("Member Type", "LIKELY status"));
    assertThat(known("Member Type", "Status", "Contact e-mail", "Primary E-Mail"))
        .containsExactly(
            Map.entry("Member Type", "UNKNOWN"),
            Map.entry("Status", "NAMED status"),
            Map.entry("Contact e-mail", "UNKNOWN"),
            Map.entry("Primary E-Mail", "LIKELY e-mail"));
  }

  @Test
  void what_somebody_said_goes_before_what_the_headings_say() {
    ColumnChoice choice = ColumnChoice.byHeading(Map.of("label", "name", "Name", ""));
    List<String> headings = List.of("Name", "Label");

    List<Meaning> meanings = Meaning.of(COLUMNS, headings, choice.of(headings));

    assertThat(meanings)
        .extracting(HeadingGuessTest::says)
        .containsExactly("CHOSEN", "CHOSEN name");
  }

  @Test
  void words_of_a_heading_and_values_are_guessed_from() {
    assertThat(
            guessed(
                List.of("Member's home PostCode", "Reach them at", "Email consent", "Gender"),
                List.of("RV1 1AB", "a@b.example", "Y", "F")))
        .containsExactly(
            Map.entry("Member's home PostCode", "UNKNOWN postcode"),
            Map.entry("Reach them at", "UNKNOWN e-mail"),
            Map.entry("Email consent", "UNKNOWN"),
            Map.entry("Gender", "UNKNOWN"));
  }
}
