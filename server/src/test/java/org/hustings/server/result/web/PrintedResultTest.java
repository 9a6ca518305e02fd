package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.Numbers;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.ballotbox.declaration.Publication;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.platform.Messages;
import org.hustings.server.platform.print.ReadPdf;
import org.hustings.server.result.Reports.Report;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.junit.jupiter.api.Test;

/// The declaration and the scrutineer's report as PDF files.
class PrintedResultTest {
  private static final ElectionDefinition ELECTION =
      new DefinitionReader(CountRules.ofLibrary())
          .read(Saltmarsh.definitionFile())
          .definition()
          .orElseThrow();
  private static final Instant CLOSED = Instant.parse("2020-10-25T00:30:00Z");
  private static final Instant DECLARED = Instant.parse("2020-10-25T12:00:00Z");
  private static final Report REPORT =
      new Report(
          false,
          "Two batches reached the printer late.\n\nNobody was left without a ballot.",
          "Iva Quill",
          true,
          DECLARED);

  private static final Catalogue CATALOGUE =
      Catalogue.load(PrintedResultTest.class.getClassLoader(), "words", Messages.LANGUAGES);
  private static final Words ENGLISH = CATALOGUE.in(Language.ENGLISH);
  private static final Words WELSH = CATALOGUE.in(Language.WELSH);

  private static ResultView view(int contests, boolean rehearsal, Optional<Report> report) {
    Declaration declaration =
        new Declaration(
            Declaration.FORMAT,
            "fenland-2020",
            "Fenland Society elections 2020",
            "Fenland Society",
            rehearsal,
            CLOSED,
            DECLARED,
            "Rowan Sedge",
            false,
            new Declaration.RollFigures("00", CLOSED, 5000),
            new Numbers(
                new TreeMap<>(Map.of("online", 4400L, "post", 400L)),
                new TreeMap<>(Map.of("online", 1200L, "post", 34L)),
                3,
                0,
                1,
                0,
                0,
                0,
                0,
                0,
                1233,
                0,
                2),
            List.of(),
            List.of(),
            IntStream.rangeClosed(1, contests).mapToObj(PrintedResultTest::contest).toList(),
            new Publication(20, List.of(), List.of()),
            List.of());
    return new ResultView(ELECTION, declaration, true, report, Optional.empty(), List.of(), 1);
  }

  private static ContestResult contest(int number) {
    return new ContestResult(
        "contest-" + number,
        "Council, seats of the northern and the eastern branches " + number,
        2,
        ContestResult.Outcome.COUNTED,
        "scottish",
        "hustings count",
        new PaperNumbers(1233, 1201, 20, new TreeMap<>(Map.of("no first preference", 12L)), 0),
        List.of(),
        List.of(
            new ContestResult.Person("a", "Ada Alder " + number, "a"),
            new ContestResult.Person("b", "Bela Birch " + number, "b")),
        0);
  }

  private static String text(ReadPdf pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= pdf.pages(); page++) {
      text.append(pdf.text(page));
    }
    return text.toString().replaceAll("\\s+", " ");
  }

  @Test
  void the_declaration_names_everybody_and_everything_with_the_zone_of_its_times()
      throws IOException {
    try (ReadPdf pdf = new ReadPdf(DeclarationPdf.of(ENGLISH, view(2, false, Optional.empty())))) {
      assertThat(text(pdf))
          .contains(
              "Fenland Society",
              "Fenland Society elections 2020",
              "I, Rowan Sedge, returning officer, declare on Sunday 25 October 2020, 12 noon"
                  + " (Greenwich Mean Time)",
              "closed on Sunday 25 October 2020, 1.30am (British Summer Time)",
              "Ada Alder 1",
              "Bela Birch 2",
              "All 4,800 1,234",
              "Turnout: 25.7% of ballots dispatched",
              "1,233 1,201 20 12",
              "2 papers came back without a number",
              "Rowan Sedge, returning officer")
          .doesNotContain("rehearsal");
      assertThat(pdf.title())
          .isEqualTo("Declaration of the result: Fenland Society elections 2020");
    }
  }

  @Test
  void both_are_tagged_with_language_headings_and_tables_that_have_heads() throws IOException {
    for (byte[] file :
        List.of(
            DeclarationPdf.of(ENGLISH, view(2, false, Optional.empty())),
            ReportPdf.of(ENGLISH, view(2, false, Optional.of(REPORT))))) {
      try (ReadPdf pdf = new ReadPdf(file)) {
        assertThat(pdf.language()).contains("en-GB");
        assertThat(pdf.isMarked()).isTrue();
        assertThat(pdf.fontsLeftOut()).isEmpty();
        assertThat(pdf.elements())
            .startsWith("Document", "Part", "P", "H1")
            .containsSubsequence(
                "H2", "Table", "TR", "TH Column", "TH Column", "TR", "TH Row", "TD");
      }
    }
  }

  @Test
  void both_are_printed_in_welsh_for_whoever_reads_in_it() throws IOException {
    ResultView view = view(1, true, Optional.of(REPORT));
    try (ReadPdf pdf = new ReadPdf(DeclarationPdf.of(WELSH, view))) {
      assertThat(pdf.language()).contains("cy");
      assertThat(text(pdf))
          .contains(
              "Datganiad o'r canlyniad",
              "Yr wyf i, y swyddog canlyniadau, Rowan Sedge, yn datgan",
              "Etholwyd drwy'r cyfrif.",
              "Tudalen 1",
              "Pobl ddychmygol")
          .doesNotContain("returning officer", "rehearsal");
    }
    try (ReadPdf pdf = new ReadPdf(ReportPdf.of(WELSH, view))) {
      assertThat(text(pdf))
          .contains(
              "Adroddiad yr archwiliwr", "Nid yw'r archwiliwr yn fodlon", "Drwy'r post 400 34")
          .doesNotContain("scrutineer", "Papers");
    }
  }

  @Test
  void the_report_says_whether_the_scrutineer_is_satisfied_and_the_figures() throws IOException {
    try (ReadPdf pdf = new ReadPdf(ReportPdf.of(ENGLISH, view(1, false, Optional.of(REPORT))))) {
      assertThat(text(pdf))
          .contains(
              "By Iva Quill, on Sunday 25 October 2020, 12 noon (Greenwich Mean Time).",
              "The scrutineer is not satisfied that there are no reasonable grounds",
              "Two batches reached the printer late.",
              "Nobody was left without a ballot.",
              "Channel Distributed Returned",
              "Online 4,400 1,200",
              "By post 400 34",
              "no first preference 12",
              "Iva Quill, scrutineer");
    }
  }

  @Test
  void where_there_is_no_report_yet_it_says_so_and_nobody_is_to_sign() throws IOException {
    try (ReadPdf pdf = new ReadPdf(ReportPdf.of(ENGLISH, view(1, false, Optional.empty())))) {
      assertThat(text(pdf))
          .contains("The scrutineer has not reported yet.", "All 4,800 1,234")
          .doesNotContain("satisfied", ", scrutineer");
    }
  }

  @Test
  void a_rehearsals_say_so_on_every_page() throws IOException {
    for (byte[] file :
        List.of(
            DeclarationPdf.of(ENGLISH, view(30, true, Optional.empty())),
            ReportPdf.of(ENGLISH, view(60, true, Optional.of(REPORT))))) {
      try (ReadPdf pdf = new ReadPdf(file)) {
        assertThat(pdf.pages()).isGreaterThan(1);
        for (int page = 1; page <= pdf.pages(); page++) {
          assertThat(pdf.text(page)).contains("This is a rehearsal.", "Page " + page);
        }
        assertThat(pdf.title()).contains("This is a rehearsal.");
      }
    }
  }
}
