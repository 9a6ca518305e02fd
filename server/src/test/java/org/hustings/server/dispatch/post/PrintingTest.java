package org.hustings.server.dispatch.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;
import org.hustings.server.ServerTest;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.platform.InventedPrinter;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.words.English;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

class PrintingTest extends ServerTest {
  @Autowired private Saltmarsh saltmarsh;
  @Autowired private BallotPapers papers;
  @Autowired private Plans plans;
  @Autowired private Packs packs;
  @Autowired private PrintingJob printing;
  @Autowired private PrintFiles files;
  @Autowired private PrinterKeys keys;
  private final InventedPrinter printer = InventedPrinter.make();
  private SettledPapers settled;

  @BeforeAll
  void print() {
    saltmarsh.frozen();
    papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
    settled = papers.find(Saltmarsh.ELECTION).orElseThrow();
    plans.make(settled, DispatchRule.EMAIL_ELSE_POST, Saltmarsh.RETURNING_OFFICER);
    keys.use(Saltmarsh.ELECTION, PrinterKey.read(printer.publicKey()), Saltmarsh.RETURNING_OFFICER);
    printing.begin(Saltmarsh.ELECTION);
    await(() -> !files.of(Saltmarsh.ELECTION).isEmpty());
  }

  private PrintFile file() {
    return files.of(Saltmarsh.ELECTION).getFirst();
  }

  private byte[] content() {
    return printer.open(files.content(file()).orElseThrow());
  }

  private static String text(PdfReader pdf, int page) throws IOException {
    return new PdfTextExtractor(pdf).getTextFromPage(page);
  }

  @Test
  void who_has_no_address_of_their_own_is_in_a_file_with_a_number_for_each_pack() {
    // of sixty members three have no e-mail address, and three pairs share one
    PrintFile file = file();
    assertThat(file.packs()).isEqualTo(9);
    assertThat(file.pages()).isEqualTo(9 * 4);
    assertThat(file.first()).isEqualTo(new PaperNumber(1));
    assertThat(file.last()).isEqualTo(new PaperNumber(9));
    Pack pack = packs.byPaper(Saltmarsh.ELECTION, new PaperNumber(9)).orElseThrow();
    assertThat(pack.channel()).isEqualTo(Channel.POST);
    assertThat(pack.state()).as("until the printer has it").isEqualTo(Pack.State.HELD);
  }

  @Test
  void a_letter_has_the_address_and_the_code_and_the_papers_have_neither() throws IOException {
    try (PdfReader pdf = new PdfReader(content())) {
      String letter = text(pdf, 1);
      Pack pack = packs.byPaper(Saltmarsh.ELECTION, new PaperNumber(1)).orElseThrow();
      List<String> words = List.of(letter.split("\\s+"));
      int one = words.lastIndexOf("un");
      SecurityCode code =
          SecurityCode.parse(
                  words.get(one + 1) + words.get(one + 2), words.get(one + 5) + words.get(one + 6))
              .orElseThrow();
      assertThat(packs.byCode(code)).contains(pack);
      assertThat(letter).contains("Sea Wall", "Annwyl ").doesNotContain("Dear ");
      assertThat(text(pdf, 2)).contains("Dear ", code.part1().substring(0, 4));
      String paper = text(pdf, 3);
      assertThat(paper)
          .contains(
              "Papur pleidleisio / Ballot paper",
              "Rhif 0000001 / No. 0000001",
              "Council",
              "Ada Alder",
              "Hope Ivy");
      assertThat(paper).doesNotContain("Sea Wall", words.get(one + 1));
    }
  }

  @Test
  void the_file_is_tagged_and_says_its_language() throws IOException {
    try (PdfReader pdf = new PdfReader(content())) {
      assertThat(pdf.getCatalog().get(PdfName.LANG)).hasToString("en-GB");
      assertThat(pdf.getCatalog().get(PdfName.STRUCTTREEROOT)).isNotNull();
    }
  }

  @Test
  void the_booklet_has_each_statement_in_the_order_of_the_paper() throws IOException {
    byte[] booklet =
        Booklet.of(
            saltmarsh.definition(), settled.papers().getFirst(), List.of(English.WORDS), Mark.NONE);
    try (PdfReader pdf = new PdfReader(booklet)) {
      assertThat(text(pdf, 1))
          .containsSubsequence(
              "Ada Alder",
              "Nominated by Creek branch and Dune branch.",
              "ask for your vote",
              "Bela Birch",
              "Hope Ivy");
    }
  }

  @Test
  void a_ballot_by_post_counts_as_dispatched_when_the_printer_has_its_file() {
    assertThat(packs.electorsByChannel(Saltmarsh.ELECTION)).isEmpty();
    administrator.sql("UPDATE dispatch.batch SET handed_over_at = now()").update();
    assertThat(packs.electorsByChannel(Saltmarsh.ELECTION)).isEqualTo(Map.of(Channel.POST, 9L));
    administrator.sql("UPDATE dispatch.batch SET handed_over_at = NULL").update();
  }
}
