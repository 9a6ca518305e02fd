package org.hustings.server.dispatch.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.zxing.BarcodeFormat;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.hustings.definition.DispatchRule;
import org.hustings.server.ServerTest;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.MemberField;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.InventedPrinter;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.platform.print.ReadPdf;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The packs of those who want large print, as they are printed: nothing is small, nothing is cut,
/// and the papers can be keyed as all others.
class LargePrintTest extends ServerTest {
  private static final float RIGHT_EDGE = 192;
  private static final float LOWER_EDGE = 285;

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private BallotPapers papers;
  @Autowired private Plans plans;
  @Autowired private Packs packs;
  @Autowired private Roll roll;
  @Autowired private Members members;
  @Autowired private PrintingJob printing;
  @Autowired private PrintFiles files;
  @Autowired private PrinterKeys keys;
  @Autowired private SiteAddress site;
  private final InventedPrinter printer = InventedPrinter.make();

  @BeforeAll
  void print() {
    saltmarsh.frozen(24);
    want(1, Format.PRINT_24);
    want(2, Format.PRINT_18);
    want(3, Format.PRINT_16);
    want(6, Format.AUDIO);
    want(17, Format.BRAILLE_READY);
    papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
    plans.make(
        papers.find(Saltmarsh.ELECTION).orElseThrow(),
        DispatchRule.EMAIL_ELSE_POST,
        Saltmarsh.RETURNING_OFFICER);
    keys.use(Saltmarsh.ELECTION, PrinterKey.read(printer.publicKey()), Saltmarsh.RETURNING_OFFICER);
    printing.begin(Saltmarsh.ELECTION);
    await(() ->
        database
                .sql("SELECT count(*) FROM dispatch.wanted WHERE channel = 'POST' AND pack IS NULL")
                .query(Long.class)
                .single()
            == 0);
  }

  private void want(int number, Format format) {
    Member member = members.find(new MemberNumber(Integer.toString(number))).orElseThrow();
    members.correct(
        Member.of(
            member.number(),
            field -> field == MemberField.FORMAT_WANTED ? format.key() : field.of(member)),
        Provenance.byHand(Saltmarsh.RETURNING_OFFICER, LocalDate.EPOCH, "they asked for it"));
  }

  private PrintFile file(Format format) {
    return files.of(Saltmarsh.ELECTION).stream()
        .filter(file -> file.format() == format)
        .findFirst()
        .orElseThrow();
  }

  private ReadPdf open(PrintFile file) throws IOException {
    return new ReadPdf(printer.open(files.content(file).orElseThrow()));
  }

  private ElectorNumber elector(int member) {
    return roll.ofMember(Saltmarsh.ELECTION, new MemberNumber(Integer.toString(member)))
        .orElseThrow()
        .number();
  }

  @Test
  void who_wants_large_print_gets_it_by_post_and_each_format_has_a_file_of_its_own() {
    assertThat(files.of(Saltmarsh.ELECTION))
        .filteredOn(file -> file.format() != null)
        .extracting(PrintFile::format, PrintFile::packs, PrintFile::booklets)
        .containsExactlyInAnyOrder(
            tuple(Format.PRINT_24, 1, Booklets.BOUND),
            tuple(Format.PRINT_18, 1, Booklets.BOUND),
            tuple(Format.PRINT_16, 1, Booklets.BOUND),
            tuple(Format.BRAILLE_READY, 1, Booklets.ENCLOSED));
    assertThat(
            database
                .sql("SELECT because FROM dispatch.wanted WHERE elector = ?")
                .param(elector(1).value())
                .query(String.class)
                .single())
        .isEqualTo("FORMAT");
    assertThat(packs.of(Saltmarsh.ELECTION, elector(6))).as("gets audio by e-mail").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"PRINT_16", "PRINT_18", "PRINT_24"})
  void nothing_in_it_is_small_or_cut_and_its_paper_and_code_are_found(Format format)
      throws IOException {
    PrintFile file = file(format);
    float points = Float.parseFloat(format.key().replace("print-", ""));
    Pack pack = packs.byPaper(Saltmarsh.ELECTION, file.first()).orElseThrow();
    String address = roll.find(Saltmarsh.ELECTION, pack.elector()).orElseThrow().postalAddress();
    String name = roll.find(Saltmarsh.ELECTION, pack.elector()).orElseThrow().name();
    StringBuilder text = new StringBuilder();
    int papersSeen = 0;
    boolean linked = false;
    try (ReadPdf pdf = open(file)) {
      for (int page = 1; page <= pdf.pages(); page++) {
        for (ReadPdf.Words words : pdf.words(page)) {
          text.append(words.text()).append(' ');
          assertThat(words.right()).as(words.toString()).isLessThan(RIGHT_EDGE);
          assertThat(words.bottom()).as(words.toString()).isLessThan(LOWER_EDGE);
          boolean inTheWindow =
              page == 1
                  && words.bottom() > 50
                  && words.bottom() < 95
                  && (name + "\n" + address).contains(words.text().strip());
          if (!inTheWindow) {
            assertThat(words.points()).as(words.toString()).isGreaterThanOrEqualTo(points - 0.1f);
          }
        }
        Optional<String> bars = ReadPdf.scan(pdf.picture(page), BarcodeFormat.CODE_128);
        if (bars.isPresent()) {
          assertThat(bars).contains(new PaperNumber(file.first().value()).toString());
          assertThat(pdf.text(page)).doesNotContain(name);
          assertThat(page % 2 == 1 || papersSeen > 0).as("begins on a sheet's front").isTrue();
          papersSeen++;
        } else if (papersSeen == 0 && pdf.text(page).contains("Vote online")) {
          String link = pdf.link(page);
          SecurityCode code =
              SecurityCode.parse(link.substring(site.of("/vote/").length())).orElseThrow();
          assertThat(packs.byCode(code)).contains(pack);
          linked = true;
        }
      }
      assertThat(linked).isTrue();
      assertThat(papersSeen).isPositive();
      assertThat(pdf.pages()).isEqualTo(file.packs() * file.pagesPerPack());
      assertThat(text.toString().replaceAll("\\s+", " "))
          .contains(
              "Ada Alder",
              "Hope Ivy",
              "Lena Oak",
              "Write 1 in the box",
              "Council: the candidates",
              "Nominated by Creek branch and Dune branch.");
    }
  }
}
