package org.hustings.server.dispatch.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.definition.BallotLanguages.ENGLISH;
import static org.hustings.definition.BallotLanguages.SIDE_BY_SIDE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.Ballot;
import org.hustings.definition.BallotLanguages;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ServerTest;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.dispatch.paper.SamplePapers;
import org.hustings.server.dispatch.wording.LanguagesOfBallots;
import org.hustings.server.dispatch.wording.Wording;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.election.Elections;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.words.MadeUpLanguage;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

/// In which languages a posted pack is printed, and that no word of it is left in the code.
class PackLanguagesTest extends ServerTest {
  @Autowired private Heathland heathland;
  @Autowired private SamplePack sample;
  @Autowired private SamplePapers samples;
  @Autowired private LanguagesOfBallots languages;
  @Autowired private Wordings wordings;
  @Autowired private Catalogue catalogue;
  @Autowired private Elections elections;

  @BeforeEach
  void begin() {
    begin_with_empty_tables();
    heathland.publish();
  }

  @Test
  void who_is_known_to_wish_welsh_has_a_welsh_letter_and_the_same_papers_as_everybody() {
    List<String> welsh = pages(Map.of(SamplePack.MEMBER, "cy"), definition());
    List<String> unknown = pages(Map.of(), definition());

    assertThat(welsh.get(0)).contains("Annwyl Robin", "Pleidleisiwch ar-lein", "Rhan dau");
    assertThat(welsh.get(1)).isBlank();
    assertThat(unknown.get(0)).contains("Annwyl Robin").doesNotContain("Dear");
    assertThat(unknown.get(1))
        .contains("Dear Robin", "Vote online")
        .doesNotContain("Example Street");
    assertThat(welsh.subList(2, welsh.size())).isEqualTo(unknown.subList(2, unknown.size()));
    assertThat(welsh.get(2))
        .containsSubsequence("Papur pleidleisio / Ballot paper", "i'w llenwi", "to be filled");
    assertThat(welsh.toString())
        .containsSubsequence("Council: yr ymgeiswyr", "Council: the candidates");
  }

  @Test
  void large_print_is_in_both_languages_where_the_election_asks_for_both() {
    String both =
        String.join(" ", pages(PrintSize.POINTS_24, Map.of(), with(definition(), SIDE_BY_SIDE)));
    String english =
        String.join(" ", pages(PrintSize.POINTS_24, Map.of(), with(definition(), ENGLISH)));

    assertThat(both)
        .contains("Annwyl Robin", "Dear Robin", "Papur pleidleisio", "Ballot paper")
        .contains("yr ymgeiswyr", "the candidates");
    assertThat(english)
        .contains("Dear Robin", "Ballot paper", "the candidates")
        .doesNotContain("Annwyl", "Papur pleidleisio", "yr ymgeiswyr");
  }

  @Test
  void an_election_may_ask_for_both_or_for_english_alone() {
    List<String> both = pages(Map.of(SamplePack.MEMBER, "en"), with(definition(), SIDE_BY_SIDE));
    List<String> english = pages(Map.of(), with(definition(), ENGLISH));

    assertThat(both.get(0)).contains("Annwyl Robin");
    assertThat(both.get(1)).contains("Dear Robin");
    assertThat(english.get(0)).contains("Dear Robin");
    assertThat(english.get(1)).isBlank();
    assertThat(english.toString()).doesNotContain("Annwyl", "Papur pleidleisio", "yr ymgeiswyr");
  }

  /// The made-up language has no letter without an accent, so whatever has one is data or was never
  /// said by a message.
  @Test
  void no_word_of_it_stands_in_the_code() {
    ElectionDefinition election = definition();
    List<BallotPaper> papers = samples.of(election).papers();
    byte[] pdf =
        sample.of(
            election,
            "Xx",
            papers,
            PrintSize.USUAL,
            Map.of(SamplePack.MEMBER, MadeUpLanguage.LANGUAGE.tag()),
            List.of(catalogue.in(MadeUpLanguage.LANGUAGE)));

    String text = String.join(" ", texts(pdf));
    assertThat(text).contains("Báállóót", "páápéér");
    // names, statements, and a date as the language's locale has it
    StringBuilder data =
        new StringBuilder("12 Example Street Anytown AB Thursday November localhost vote http ")
            .append(election.title() + " " + election.organisation() + " " + election.enquiries());
    election.contests().forEach(contest -> data.append(' ').append(contest.name()));
    papers.forEach(paper ->
        paper.candidates().forEach(one -> data.append(' ' + one.name() + ' ' + one.statement())));
    assertThat(words(text))
        .filteredOn(word -> word.matches("[a-zA-Z]*[aeiouAEIOU][a-zA-Z]*"))
        .isSubsetOf(words(data.toString()));
  }

  private static List<String> words(String text) {
    return List.of(text.split("[^\\p{L}]+"));
  }

  @Test
  void a_letter_waits_whose_welsh_is_older_than_its_english() {
    assertThat(behind()).isEmpty();

    save(Language.ENGLISH, "Your ballot, at last");
    assertThat(behind()).containsExactly(WordingKind.LETTER);

    save(Language.WELSH, "Eich pleidlais, o'r diwedd");
    assertThat(behind()).isEmpty();
    Words welsh = languages.to(definition(), "cy").getFirst();
    assertThat(wordings.spoken(definition(), WordingKind.LETTER).in(welsh).subject(Map.of()))
        .isEqualTo("Eich pleidlais, o'r diwedd");

    save(Language.ENGLISH, "Your ballot, once more");
    assertThat(behind()).containsExactly(WordingKind.LETTER);
  }

  private ElectionDefinition definition() {
    return elections.find(Heathland.ELECTION).orElseThrow();
  }

  private List<WordingKind> behind() {
    return wordings.behind(Heathland.ELECTION, Set.of(WordingKind.values()));
  }

  private void save(Language language, String subject) {
    wordings.save(
        Heathland.ELECTION,
        WordingKind.LETTER,
        language,
        new Wording(subject, "{name}"),
        Heathland.OFFICER);
  }

  private List<String> pages(Map<MemberNumber, String> wishes, ElectionDefinition election) {
    return pages(PrintSize.USUAL, wishes, election);
  }

  private List<String> pages(
      PrintSize size, Map<MemberNumber, String> wishes, ElectionDefinition election) {
    return texts(
        sample.of(
            election,
            "Robin Example",
            samples.of(election).papers(),
            size,
            wishes,
            languages.alike(election)));
  }

  private static List<String> texts(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor text = new PdfTextExtractor(reader);
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(text.getTextFromPage(page));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ElectionDefinition with(ElectionDefinition d, BallotLanguages languages) {
    Ballot ballot = d.ballot();
    return new ElectionDefinition(
        d.id(),
        d.title(),
        d.organisation(),
        d.body(),
        d.enquiries(),
        d.vocabulary(),
        d.timetable(),
        d.voters(),
        new Ballot(
            ballot.channels(),
            ballot.dispatch(),
            ballot.order(),
            ballot.grace(),
            ballot.replacement(),
            ballot.blank(),
            ballot.superseded(),
            ballot.voteLetter(),
            languages),
        d.statementLimit(),
        d.contests(),
        d.oneSeatEach(),
        d.leastBallots());
  }
}
