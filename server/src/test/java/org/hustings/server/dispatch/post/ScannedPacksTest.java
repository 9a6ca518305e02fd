package org.hustings.server.dispatch.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.DispatchRule;
import org.hustings.server.ServerTest;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.platform.InventedPrinter;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.print.ReadPdf;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The file for the printer, every page as a telephone, a scanner and a reader find it. Some
/// electors vote in one contest, some in two; their booklets are bound in.
class ScannedPacksTest extends ServerTest {
  @Autowired private Saltmarsh saltmarsh;
  @Autowired private BallotPapers papers;
  @Autowired private Plans plans;
  @Autowired private Packs packs;
  @Autowired private PrintingJob printing;
  @Autowired private PrintFiles files;
  @Autowired private PrinterKeys keys;
  private final InventedPrinter printer = InventedPrinter.make();
  @Autowired private SiteAddress site;

  @BeforeAll
  void print() {
    saltmarsh.frozen(24);
    papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
    plans.make(
        papers.find(Saltmarsh.ELECTION).orElseThrow(),
        DispatchRule.EMAIL_ELSE_POST,
        Saltmarsh.RETURNING_OFFICER);
    // numbers are drawn, and some of those by post must be young
    administrator
        .sql(
            """
            UPDATE dispatch.wanted SET channel = 'POST' WHERE elector % 3 = 0 OR elector IN (
              SELECT number FROM roll.elector WHERE 'young-representatives' = ANY (entitlements))
            """)
        .update();
    plans.setPace(Saltmarsh.ELECTION, new Plan.Pace(20, 1, 3), Saltmarsh.RETURNING_OFFICER);
    plans.setBooklets(Saltmarsh.ELECTION, Booklets.BOUND, Saltmarsh.RETURNING_OFFICER);
    keys.use(Saltmarsh.ELECTION, PrinterKey.read(printer.publicKey()), Saltmarsh.RETURNING_OFFICER);
    printing.begin(Saltmarsh.ELECTION);
    await(() ->
        database
                .sql("SELECT count(*) FROM dispatch.wanted WHERE channel = 'POST' AND pack IS NULL")
                .query(Long.class)
                .single()
            == 0);
  }

  private ReadPdf open(PrintFile file) throws IOException {
    return new ReadPdf(printer.open(files.content(file).orElseThrow()));
  }

  @Test
  void every_page_of_every_pack_is_what_it_should_be_and_leads_where_it_should()
      throws IOException {
    List<PrintFile> made = files.of(Saltmarsh.ELECTION);
    assertThat(made).extracting(PrintFile::contests).contains("council young-representatives");
    for (PrintFile file : made) {
      assertThat(file.packs()).isLessThanOrEqualTo(3);
      try (ReadPdf pdf = open(file)) {
        assertThat(pdf.pages()).isEqualTo(file.packs() * file.pagesPerPack());
        for (int nth = 0; nth < file.packs(); nth++) {
          pack(pdf, file, nth);
        }
      }
    }
  }

  private void pack(ReadPdf pdf, PrintFile file, int nth) throws IOException {
    PaperNumber number = new PaperNumber(file.first().value() + nth);
    Pack pack = packs.byPaper(Saltmarsh.ELECTION, number).orElseThrow();
    int first = nth * file.pagesPerPack() + 1;
    assertThat(first % 2).as("begins on a sheet's front").isEqualTo(1);
    BufferedImage letter = pdf.picture(first);
    String link = pdf.link(first);
    assertThat(link).startsWith(site.of("/vote/"));
    SecurityCode code =
        SecurityCode.parse(link.substring(site.of("/vote/").length())).orElseThrow();
    assertThat(packs.byCode(code)).contains(pack);
    assertThat(ReadPdf.scan(letter, BarcodeFormat.CODE_128)).isEmpty();
    assertThat(pdf.text(first + 1)).as("the letter's back").contains("Dear ").contains("Part two");
    assertThat(pdf.link(first + 1)).isEqualTo(link);
    int page = first + 2;
    BufferedImage picture = pdf.picture(page);
    Optional<String> bars = ReadPdf.scan(picture, BarcodeFormat.CODE_128);
    assertThat(bars).contains(number.toString());
    while (bars.isPresent()) {
      assertThat(bars).contains(number.toString());
      assertThat(ReadPdf.scan(picture, BarcodeFormat.QR_CODE)).isEmpty();
      assertThat(pdf.text(page)).contains("No. " + number).doesNotContain(code.part1());
      picture = pdf.picture(++page);
      bars = ReadPdf.scan(picture, BarcodeFormat.CODE_128);
    }
    if (ReadPdf.isBlank(picture)) {
      page++;
    }
    booklets(pdf, file, page, first + file.pagesPerPack());
  }

  /// From this page to before that one are the booklets of just the contests of the pack.
  private void booklets(ReadPdf pdf, PrintFile file, int from, int to) throws IOException {
    assertThat(from % 2).as("the booklets begin on a sheet of their own").isEqualTo(1);
    StringBuilder text = new StringBuilder();
    for (int page = from; page < to; page++) {
      text.append(pdf.text(page));
    }
    assertThat(text.toString().replaceAll("\\s+", " "))
        .containsSubsequence(
            "Council: the candidates",
            "Ada Alder",
            "Nominated by Creek branch and Dune branch.",
            "ask for your vote",
            "Hope Ivy");
    if (file.contests().contains("young-representatives")) {
      assertThat(text)
          .containsSubsequence("Young members' representatives: the candidates", "Lena Oak");
    } else {
      assertThat(text).doesNotContain("Young", "Lena Oak");
    }
  }

  @Test
  void the_file_says_its_title_and_language_and_has_its_fonts_in_it() throws IOException {
    try (ReadPdf pdf = open(files.of(Saltmarsh.ELECTION).getFirst())) {
      assertThat(pdf.title())
          .isEqualTo(
              "Saltmarsh Society elections 2020, swp 1 / Saltmarsh Society elections 2020, batch"
                  + " 1");
      assertThat(pdf.language()).contains("en-GB");
      assertThat(pdf.isMarked()).isTrue();
      assertThat(pdf.elements()).contains("Document", "Part", "H1", "H2", "P", "Figure");
      assertThat(pdf.fontsLeftOut()).isEmpty();
    }
  }

  @Test
  void bound_booklets_are_in_the_file_once_however_many_packs_show_them() {
    PrintFile sized =
        files.of(Saltmarsh.ELECTION).stream()
            .filter(file -> file.contests().equals("council"))
            .filter(file -> file.packs() == 3)
            .findFirst()
            .orElseThrow();
    byte[] content = printer.open(files.content(sized).orElseThrow());
    assertThat(new String(content, StandardCharsets.ISO_8859_1).split("/Form/", -1))
        .hasSizeLessThanOrEqualTo(1 + 3);
  }
}
