package org.hustings.server.dispatch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.dispatch.look.Look;
import org.hustings.server.dispatch.look.Looked;
import org.hustings.server.dispatch.look.Looks;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.wording.Placeholder;
import org.hustings.server.dispatch.wording.SpokenWording;
import org.hustings.server.dispatch.wording.Wording;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.KeptMail;
import org.hustings.server.words.MadeUpLanguage;
import org.hustings.server.words.VisibleText;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.beans.factory.annotation.Autowired;

/// Officials see the ballot and the letters before members do, and nobody else does.
class SeenFirstTest extends ServerTest {
  private static final String SEEN = "/staff/elections/heathland-2020/see-first";
  private static final String DRAFT = "/staff/elections/gorse-2021/see-first";
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{8}[- ][A-Z0-9]{8}");

  /// Names, addresses and times with which the letters are filled in.
  private static final Pattern FILLED_IN =
      Pattern.compile(
          "[(“]?(?:Robin Exam\\w+|(?:Council, )?Heathland Society"
              + " elections|Council|http\\S+|\\S+@example.org|[A-Z]\\w+day|August|October|November)[.,:”)]*");

  @Autowired private LetterSamples samples;
  @Autowired private Elections elections;
  @Autowired private Catalogue catalogue;
  @Autowired private Heathland heathland;
  @Autowired private Drafts drafts;
  @Autowired private BallotPapers papers;
  @Autowired private Looks looks;
  @Autowired private Wordings wordings;
  private Visitor officer = visitor();

  @BeforeEach
  void begin() {
    begin_with_empty_tables();
    await(() -> papers.find(Heathland.ELECTION).isEmpty());
    officer = signedIn(Role.RETURNING_OFFICER);
  }

  private void draft() {
    heathland.publish();
    String file = drafts.newest(Heathland.ELECTION).orElseThrow().file();
    drafts.save(
        new ElectionId("gorse-2021"),
        0,
        file.replace("heathland-2020", "gorse-2021"),
        Heathland.OFFICER,
        "a test");
  }

  @Test
  void a_draft_is_seen_with_candidates_that_are_made_up() {
    draft();
    assertThat(officer.get(DRAFT).body())
        .contains("The election is not published", "made up: Council, Chair");
    assertThat(officer.get(DRAFT + "/papers").body())
        .contains("This is a preview for officials", "Candidate A", "Candidate E")
        .doesNotContain("Zoe Alder", "action=\"/vote");
    assertThat(officer.get(DRAFT + "/papers?lang=cy").body())
        .contains("Rhagolwg i swyddogion yw hwn", "Ail-agor enwebiadau")
        .doesNotContain("Re-open nominations");
  }

  @Test
  void nobody_but_officials_sees_it() {
    draft();
    for (String page : List.of("", "/papers", "/letters", "/pack.pdf")) {
      assertThat(get(DRAFT + page).statusCode()).as(page).isIn(302, 403);
      assertThat(signedIn(Role.SCRUTINEER).get(DRAFT + page).statusCode()).as(page).isEqualTo(403);
    }
  }

  @Test
  void a_test_paper_goes_the_voters_way_and_leaves_nothing() {
    heathland.publish();
    long before = rows();
    String council = council(officer.get(SEEN + "/papers").body());

    assertThat(officer.submit(SEEN + "/papers", SEEN + "/review", Map.of()).body())
        .contains("Error");
    HttpResponse<String> review =
        officer.submit(SEEN + "/papers", SEEN + "/review", Map.of(council, "1"));
    assertThat(review.body())
        .contains("This is a preview for officials", "Finish the test paper")
        .doesNotContain("action=\"/vote");
    HttpResponse<String> done =
        officer.submit(SEEN + "/papers", SEEN + "/cast", Map.of(council, "1"));
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(officer.get(SEEN).body()).contains("Nothing of it was kept");
    assertThat(rows()).isEqualTo(before);
  }

  private long rows() {
    return database
        .sql(
            """
            SELECT (SELECT count(*) FROM ballot.envelope) + (SELECT count(*) FROM dispatch.pack)
            """)
        .query(Long.class)
        .single();
  }

  private static String council(String page) {
    return Pattern.compile("name=\"(mark\\.council\\.[^\"]+)\"")
        .matcher(page)
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  @Test
  void the_pack_is_a_pdf_that_no_cache_keeps() throws IOException {
    heathland.publish();
    HttpResponse<byte[]> pack = officer.fetch(SEEN + "/pack.pdf");
    assertThat(pack.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(new String(pack.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");

    assertThat(officer.get(SEEN).body()).contains("pack.pdf?print=print-24", "24 point");
    byte[] large = officer.fetch(SEEN + "/pack.pdf?print=print-24").body();
    assertThat(pages(large)).isGreaterThan(pages(pack.body()));
    assertThat(pages(officer.fetch(SEEN + "/pack.pdf?print=audio").body()))
        .isEqualTo(pages(pack.body()));
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      return reader.getNumberOfPages();
    }
  }

  @Test
  void every_letter_stands_there_in_both_languages_and_holds_no_code() {
    heathland.publish();
    String page = officer.get(SEEN + "/letters").body();
    assertThat(page)
        .contains("XXXXXXXX-XXXXXXXX", "Another ballot of yours: Heathland", "lang=\"cy\"")
        .doesNotContain("{name}");
    assertThat(CODE.matcher(page).results().map(one -> one.group().replaceAll("[- ]", "")))
        .containsOnly("XXXXXXXXXXXXXXXX");
  }

  @Test
  void in_a_made_up_language_nothing_of_a_letter_is_left_as_it_was() {
    heathland.publish();
    Words madeUp = catalogue.in(MadeUpLanguage.LANGUAGE);

    for (LetterSample letter : samples.of(elections.find(Heathland.ELECTION).orElseThrow())) {
      for (String text : List.of(madeUp.say(letter.subject()), madeUp.say(letter.text()))) {
        assertThat(VisibleText.outsideOfMessages(text)).as(text).isEmpty();
        assertThat(VisibleText.filledIn(text))
            .as(text)
            .allMatch(piece -> FILLED_IN.matcher(piece).matches());
      }
    }
  }

  @Test
  void in_a_made_up_language_nothing_of_what_goes_out_with_ballots_is_left_as_it_was() {
    heathland.publish();
    ElectionDefinition election = elections.find(Heathland.ELECTION).orElseThrow();
    Map<Placeholder, String> nothing = new EnumMap<>(Placeholder.class);
    for (Placeholder one : Placeholder.values()) {
      nothing.put(one, "…");
    }
    for (WordingKind kind : WordingKind.values()) {
      SpokenWording spoken = wordings.spoken(election, kind);
      Words words = spoken.to(MadeUpLanguage.LANGUAGE.tag()).getFirst();
      String text = spoken.in(words).subject(nothing) + "\n" + spoken.in(words).text(nothing);
      assertThat(text).as(kind.key()).contains("⟦");
      assertThat(VisibleText.outsideOfMessages(text)).as(text).isEmpty();
      assertThat(VisibleText.filledIn(text)).as(text).isEmpty();
    }
  }

  @Test
  void a_test_letter_goes_to_the_official_alone_and_says_what_it_is() {
    heathland.publish();
    int before = mail.letters().size();
    officer.submit(SEEN, SEEN + "/test-letter", Map.of("address", "mallory@example.org"));

    await(() -> mail.letters().size() > before);
    KeptMail.Letter letter = mail.letters().get(before);
    assertThat(letter.to()).doesNotContain("mallory");
    assertThat(letter.subject())
        .startsWith("Test, not a ballot: Eich pleidlais:")
        .contains(" / Your ballot:");
    assertThat(letter.text())
        .contains("The link and the code in it open nothing", "/vote/XXXXXXXX-XXXXXXXX");
    assertThat(mail.letters()).hasSize(before + 1);
  }

  @Test
  void each_tick_is_made_by_name_and_holds_for_what_was_seen() {
    heathland.publish();
    assertThat(officer.get(SEEN).body())
        .contains("the ballot papers are not settled", "the roll is not frozen");
    heathland.settle();
    String paper = council(officer.get(SEEN + "/papers").body());
    officer.submit(SEEN + "/papers", SEEN + "/cast", Map.of(paper, "1"));
    assertThat(officer.submit(SEEN, SEEN + "/looked", Map.of()).body())
        .contains("Tick what you have looked at");
    assertThat(officer.submit(SEEN, SEEN + "/looked", Map.of("letter", "another")).body())
        .contains("This has changed since you opened the page");
    assertThat(open()).containsExactly(Look.LETTER, Look.ELECTORS);

    officer.submit(SEEN, SEEN + "/looked", Map.of("letter", letter()));
    assertThat(open()).containsExactly(Look.ELECTORS);
    assertThat(officer.get(SEEN).body().replaceAll("\\s+", " "))
        .contains("was read: <strong>Appointee");
    wordings.save(
        Heathland.ELECTION,
        WordingKind.EMAIL,
        Language.WELSH,
        new Wording("Vote", "Here: {link}"),
        Heathland.OFFICER);
    assertThat(open()).containsExactly(Look.LETTER, Look.ELECTORS);
    assertThat(
            database
                .sql("SELECT count(*) FROM audit.entry WHERE event = 'dispatch.looked-over'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  private String letter() {
    return looks.of(Heathland.ELECTION, Look.LETTER).shown().orElseThrow();
  }

  private List<Look> open() {
    return looks.of(Heathland.ELECTION).stream()
        .filter(one -> !one.isTicked())
        .map(Looked::look)
        .toList();
  }
}
