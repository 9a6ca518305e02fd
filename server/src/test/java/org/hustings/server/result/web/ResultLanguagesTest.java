package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.result.closing.CloseToDeclaration;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

/// A result is told in Welsh and English, before and after it is declared.
class ResultLanguagesTest extends ServerTest {
  private static final String RESULT = "/elections/" + Saltmarsh.ELECTION + "/result";
  private static final String COUNCIL = Saltmarsh.COUNCIL.path() + "/result";
  private static final String OBSERVE = "/elections/" + Saltmarsh.ELECTION + "/observe";
  private static final String VACANCIES = "/staff/elections/" + Saltmarsh.ELECTION + "/vacancies";
  private static final String COUNT = "count: {method: stv, rule: scottish}";

  /// What stays as it was entered in every language.
  private static final Set<String> NAMES =
      Set.of(
          "– Hustings",
          "Hustings",
          "English",
          "Cymraeg",
          "Saltmarsh Society elections 2020",
          "Council",
          "Young members' representatives",
          "Every paper was looked at.",
          "Appointee 0");

  private static final Set<String> CANDIDATES =
      Set.of(
          "Ada Alder",
          "Bela Birch",
          "Cato Cedar",
          "Dina Elm",
          "Ezra Fir",
          "Fay Gorse",
          "Gil Hazel",
          "Hope Ivy",
          "Iris Juniper",
          "Joel Larch",
          "Kit Maple",
          "Lena Oak");

  /// A day in the table of days.
  private static final Pattern DAY = Pattern.compile("\\d{1,2} \\w+ 2020");

  /// The counting library's sheet says itself in which language it is; the made-up one is none of
  /// its own.
  private static final Pattern SHEET =
      Pattern.compile("(?s)<article class=\"sheet\" lang=\"en-GB\">.*?</article>");

  @Autowired private CountingHouse house;
  @Autowired private CloseToDeclaration rest;
  private Visitor officer = visitor();
  private String before = "";
  private String vacancy = "";

  @BeforeAll
  void an_election_is_declared_and_a_seat_falls_empty() {
    List<TrusteeShare> shares = house.open(60, COUNT, COUNT + "\n    vacancies: runner-up");
    house.everybodyVotes(20200821);
    before = get(RESULT + "?lang=en-XA").body();
    house.close();
    rest.declare(shares);
    officer = signedIn(Role.RETURNING_OFFICER);
    report(officer);
    vacancy = fill(officer);
    // what was done is said on the next page, which is no page of this test
    officer.get("/account");
  }

  private static void report(Visitor officer) {
    String desk = "/staff/elections/" + Saltmarsh.ELECTION + "/report";
    officer.submit(
        desk,
        desk,
        Map.of(
            "scrutineer",
            "Iva Quill",
            "satisfied",
            "yes",
            "statement",
            "Every paper was looked at."));
  }

  private static String fill(Visitor officer) {
    Matcher seats =
        Pattern.compile("value=\"(council/\\d+)\">").matcher(officer.get(VACANCIES).body());
    assertThat(seats.find()).isTrue();
    String recorded =
        officer
            .submit(VACANCIES, VACANCIES, Map.of("seat", seats.group(1), "reason", "Moved away"))
            .headers()
            .firstValue("location")
            .orElseThrow();
    String path = recorded.substring(recorded.indexOf("/staff"));
    officer.submit(path, path + "/declare", Map.of());
    return COUNCIL + "/vacancies" + path.substring(path.lastIndexOf('/'));
  }

  private static List<String> left(String page) {
    return VisibleText.outsideOfMessages(SHEET.matcher(page).replaceAll("")).stream()
        .filter(text -> !NAMES.contains(text) && !CANDIDATES.contains(text))
        .filter(text -> !DAY.matcher(text).matches())
        .toList();
  }

  @Test
  void in_a_made_up_language_nothing_but_names_is_left_as_it_was() {
    assertThat(before).contains("lang=\"en-XA\"");
    assertThat(left(before)).isEmpty();
    for (String path :
        List.of(RESULT, COUNCIL, Saltmarsh.YOUNG.path() + "/result", RESULT + "/report", vacancy)) {
      String page = get(path + "?lang=en-XA").body();
      assertThat(page).as(path).contains("lang=\"en-XA\"");
      assertThat(left(page)).as(path).isEmpty();
    }
  }

  @Test
  void the_steps_of_the_close_are_told_in_the_observers_language() {
    String page = officer.get(OBSERVE + "?lang=en-XA").body();
    assertThat(page).contains("lang=\"en-XA\"");
    assertThat(left(page)).isEmpty();
    assertThat(officer.get(OBSERVE + "?lang=cy").body())
        .contains("Mae'r amlenni wedi'u gwahanu.", "Datganodd y swyddog canlyniadau y canlyniad.");
  }

  @Test
  void a_result_is_told_in_welsh() {
    assertThat(get(RESULT + "?lang=cy").body())
        .contains("Datganwyd gan y swyddog canlyniadau, Rita Reed: ", "Etholwyd drwy'r cyfrif.")
        .contains("54 etholwr");
    assertThat(get(vacancy + "?lang=cy").body()).contains("Deiliad newydd y sedd: ");
    assertThat(get(Saltmarsh.COUNCIL.path() + "/result.blt?section=9&lang=cy").body())
        .contains("Ni chyhoeddir ffeil pleidleisiau'r ornest hon yma.");
  }

  @Test
  void the_sheet_of_a_contest_is_in_the_readers_language() {
    assertThat(get(COUNCIL + "?lang=cy").body())
        .contains("<article class=\"sheet\" lang=\"cy\">", "Cwota")
        .doesNotContain("Stage by stage");
    assertThat(get(COUNCIL).body())
        .contains("<article class=\"sheet\" lang=\"en-GB\">", "Stage by stage");
  }

  @Test
  void what_is_printed_is_in_the_readers_language_and_says_so() {
    for (String file : List.of(RESULT + ".pdf", RESULT + "/report.pdf")) {
      assertThat(get(file + "?lang=cy").headers().firstValue("content-language"))
          .as(file)
          .hasValue("cy");
      assertThat(get(file).headers().allValues("vary"))
          .as(file)
          .anyMatch(vary -> vary.contains("Accept-Language"));
    }
  }

  /// The made-up language has no word without an accent that has a vowel: whatever has one is data.
  @Test
  void what_is_printed_is_whole_in_a_made_up_language_from_its_title_to_its_last_word()
      throws IOException {
    for (String file : List.of(RESULT + ".pdf", RESULT + "/report.pdf")) {
      try (PdfReader pdf = new PdfReader(visitor().fetch(file + "?lang=en-XA").body())) {
        StringBuilder text = new StringBuilder(pdf.getInfo().getOrDefault("Title", "no title"));
        PdfTextExtractor extractor = new PdfTextExtractor(pdf);
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
          text.append(' ').append(extractor.getTextFromPage(page));
        }
        assertThat(String.valueOf(pdf.getCatalog().get(PdfName.LANG))).contains("en-XA");
        assertThat(text).containsPattern("[áéíóú]{2}");
        assertThat(Arrays.stream(text.toString().split("[^\\p{L}']+")))
            .as(file)
            .filteredOn(word -> word.matches("[a-zA-Z']*[aeiouAEIOU][a-zA-Z']*"))
            .isSubsetOf(dataWords());
      }
    }
  }

  private static Set<String> dataWords() {
    String data =
        String.join(" ", NAMES)
            + ' '
            + String.join(" ", CANDIDATES)
            + " Rita Reed Iva Quill Friday August British Summer Time";
    return new HashSet<>(Arrays.asList(data.split("[^\\p{L}']+")));
  }
}
