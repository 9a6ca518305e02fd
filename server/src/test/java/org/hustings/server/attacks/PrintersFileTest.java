package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.definition.DispatchRule;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.ballot.Admission;
import org.hustings.server.ballot.Box;
import org.hustings.server.dispatch.LookingOver;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.post.PrintFile;
import org.hustings.server.dispatch.post.PrintFiles;
import org.hustings.server.dispatch.post.PrinterKeys;
import org.hustings.server.platform.InventedPrinter;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

/// One official made the files for the printer, fetched them as often as they wished and had every
/// name, code and paper number of the post in the clear; the codes were good at once.
class PrintersFileTest extends ServerTest {
  private static final String DESK = "/staff/elections/saltmarsh-2020/dispatch";
  private static final String KEY = DESK + "/printer-key";

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private BallotPapers papers;
  @Autowired private Plans plans;
  @Autowired private LookingOver lookingOver;
  @Autowired private PrintFiles files;
  @Autowired private PrinterKeys keys;
  @Autowired private Box box;
  private final InventedPrinter printer = InventedPrinter.make();
  private Visitor clerk = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void begin() {
    begin_with_empty_tables();
    saltmarsh.frozen(20);
    papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
    plans.make(
        papers.find(Saltmarsh.ELECTION).orElseThrow(),
        DispatchRule.POST,
        Saltmarsh.RETURNING_OFFICER);
    lookingOver.everything(Saltmarsh.ELECTION);
    clerk = signedIn(Role.STAFF);
    second = signedIn(Role.RETURNING_OFFICER);
  }

  @Test
  void one_official_alone_names_no_key_and_makes_no_file() {
    HttpResponse<String> proposed = propose(InventedPrinter.make().publicKey());
    String approval = proposed.headers().firstValue("location").orElseThrow();
    assertThat(clerk.submit(approval, approval + "/confirm", Map.of()).statusCode()).isEqualTo(422);
    assertThat(keys.find(Saltmarsh.ELECTION)).isEmpty();
    assertThat(clerk.submit(DESK, DESK + "/print", Map.of()).body())
        .contains("key first: files are encrypted");
    assertThat(files.of(Saltmarsh.ELECTION)).isEmpty();
  }

  @Test
  void another_key_takes_two_people_who_see_its_fingerprint() {
    nameThePrinter();
    String inUse = keys.find(Saltmarsh.ELECTION).orElseThrow().fingerprint();
    String approval =
        propose(InventedPrinter.make().publicKey()).headers().firstValue("location").orElseThrow();
    assertThat(keys.find(Saltmarsh.ELECTION).orElseThrow().fingerprint()).isEqualTo(inUse);
    assertThat(second.get(approval).body())
        .contains("Compare the fingerprint", "Invented Printers");
    second.submit(approval, approval + "/confirm", Map.of());
    assertThat(keys.find(Saltmarsh.ELECTION).orElseThrow().fingerprint()).isNotEqualTo(inUse);
    assertThat(audited("dispatch.printer-key-set")).isEqualTo(2);
  }

  @Test
  void a_key_that_was_put_in_by_sql_or_exchanged_gets_no_file() {
    nameThePrinter();
    String inUse = keys.find(Saltmarsh.ELECTION).orElseThrow().fingerprint();
    String mine = InventedPrinter.make().publicKey();
    administrator
        .sql(
            """
            INSERT INTO dispatch.printer_key (election, fingerprint, armored, set_at, set_by)
            SELECT election, fingerprint, ?, now(), set_by FROM dispatch.printer_key
            """)
        .param(mine)
        .update();
    assertThat(keys.find(Saltmarsh.ELECTION).orElseThrow().fingerprint()).isEqualTo(inUse);

    administrator.sql("UPDATE dispatch.printer_key SET armored = ?").param(mine).update();

    assertThat(keys.find(Saltmarsh.ELECTION)).isEmpty();
    assertThat(clerk.submit(DESK, DESK + "/print", Map.of()).body())
        .contains("key first: files are encrypted");
  }

  @Test
  void a_private_key_is_refused_and_not_shown_again() {
    HttpResponse<String> refused =
        propose(
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\nsecret\n-----END PGP PRIVATE KEY BLOCK-----");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This is a private key").doesNotContain("secret");
  }

  @Test
  void nothing_in_the_database_or_in_the_clerks_hands_holds_a_code(@TempDir Path folder)
      throws IOException, InterruptedException {
    nameThePrinter();
    print();
    List<String> codes = new ArrayList<>();
    for (PrintFile file : files.of(Saltmarsh.ELECTION)) {
      byte[] fetched = fetch(file);
      byte[] kept =
          database
              .sql("SELECT content FROM dispatch.file WHERE batch = ?")
              .param(file.id())
              .query(byte[].class)
              .single();
      assertThat(fetched).isEqualTo(kept);
      codes.addAll(codes(printer.open(fetched)));
      for (String code : codes) {
        assertThat(text(fetched)).doesNotContain(code);
      }
      assertThat(text(fetched)).doesNotContain("%PDF", "Sea Wall", "Helvetica", "/Type");
    }
    assertThat(codes).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    opensWithGnupg(folder, fetchAnew());
  }

  @Test
  void a_file_is_fetched_once_and_a_second_time_is_another_file_with_other_codes() {
    nameThePrinter();
    print();
    PrintFile file = files.of(Saltmarsh.ELECTION).getFirst();
    String address = DESK + "/files/" + file.name();
    assertThat(clerk.get(address).statusCode()).isIn(404, 405);
    byte[] first = fetch(file);
    assertThat(second.submit(DESK, address + "/fetch", Map.of()))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
        .satisfies(answer -> assertThat(answer.body()).contains("fetched already"));
    assertThat(audited("dispatch.file-fetched")).isEqualTo(1);

    assertThat(clerk.submit(DESK, address + "/anew", Map.of()).statusCode()).isEqualTo(422);
    assertThat(clerk.submit(DESK, address + "/anew", Map.of("reason", "the stick was lost")))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(302));
    assertThat(audited("dispatch.file-made-anew")).isEqualTo(1);
    print();
    PrintFile anew = files.of(Saltmarsh.ELECTION).getLast();
    assertThat(anew.id()).isNotEqualTo(file.id());
    assertThat(anew.packs()).isEqualTo(file.packs());
    assertThat(codes(printer.open(fetch(anew))))
        .doesNotContainAnyElementsOf(codes(printer.open(first)));
    for (String dead : codes(printer.open(first))) {
      assertThat(admit(dead)).isInstanceOf(Admission.DeadCode.class);
    }
    assertThat(clerk.submit(DESK, address + "/handed-over", Map.of()).statusCode()).isEqualTo(302);
    assertThat(files.find(Saltmarsh.ELECTION, file.name()).orElseThrow().handedOverAt()).isNull();
  }

  @Test
  void the_codes_and_papers_of_a_batch_open_nothing_before_the_printer_has_it() {
    nameThePrinter();
    print();
    lodgeTheKey();
    clock.moveTo(Saltmarsh.OPENS.plusSeconds(86_400));
    PrintFile file = files.of(Saltmarsh.ELECTION).getFirst();
    List<String> codes = codes(printer.open(fetch(file)));
    for (String code : codes) {
      assertThat(admit(code)).isInstanceOf(Admission.NotHandedOver.class);
    }
    Visitor thief = visitor();
    String[] parts = codes.getFirst().split("-", 2);
    thief.submit("/vote", "/vote", Map.of("part1", parts[0], "part2", parts[1]));
    assertThat(thief.get("/vote/papers").body()).contains("This code is not in force yet");

    clerk.submit(DESK, DESK + "/files/" + file.name() + "/handed-over", Map.of());
    for (String code : codes) {
      assertThat(admit(code)).isInstanceOf(Admission.Admitted.class);
    }
  }

  private Admission admit(String code) {
    return box.admit(SecurityCode.parse(code).orElseThrow(), "here");
  }

  private HttpResponse<String> propose(String key) {
    return clerk.submit(KEY, KEY, Map.of("key", key, "reason", "Compared by telephone."));
  }

  private void nameThePrinter() {
    String approval = propose(printer.publicKey()).headers().firstValue("location").orElseThrow();
    assertThat(second.submit(approval, approval + "/confirm", Map.of()).statusCode())
        .isEqualTo(302);
  }

  private void lodgeTheKey() {
    String page = "/staff/elections/saltmarsh-2020/key";
    String approval =
        clerk
            .submit(
                page, page, Map.of("text", KeyCeremony.hold(Saltmarsh.ELECTION, 2, 3).key().text()))
            .headers()
            .firstValue("location")
            .orElseThrow();
    second.submit(approval, approval + "/confirm", Map.of());
  }

  private void print() {
    clerk.submit(DESK, DESK + "/print", Map.of());
    await(() ->
        database
            .sql(
                """
                SELECT count(*) = 0 FROM dispatch.wanted
                WHERE channel = 'POST' AND pack IS NULL AND dropped_at IS NULL
                """)
            .query(Boolean.class)
            .single());
  }

  private byte[] fetch(PrintFile file) {
    HttpResponse<byte[]> answer = clerk.download(DESK, DESK + "/files/" + file.name() + "/fetch");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private byte[] fetchAnew() {
    PrintFile file =
        files.of(Saltmarsh.ELECTION).stream().filter(PrintFile::isUnderWay).toList().getLast();
    clerk.submit(DESK, DESK + "/files/" + file.name() + "/anew", Map.of("reason", "it was lost"));
    print();
    return fetch(files.of(Saltmarsh.ELECTION).getLast());
  }

  private long audited(String type) {
    return database
        .sql("SELECT count(*) FROM audit.entry WHERE event = ?")
        .param(type)
        .query(Long.class)
        .single();
  }

  /// The links to vote by that are in the letters.
  private static List<String> codes(byte[] pdf) {
    List<String> codes = new ArrayList<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor text = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        List<String> words = List.of(text.getTextFromPage(page).split("\\s+"));
        int one = words.lastIndexOf("one");
        if (one >= 0 && one + 6 < words.size()) {
          SecurityCode.parse(
                  words.get(one + 1) + words.get(one + 2), words.get(one + 5) + words.get(one + 6))
              .ifPresent(code -> codes.add(code.part1() + "-" + code.part2()));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return codes;
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  /// GnuPG makes a key, and opens what is encrypted to it: the printer need not have our program.
  private void opensWithGnupg(Path folder, byte[] another)
      throws IOException, InterruptedException {
    assertThat(text(printer.open(another))).startsWith("%PDF");
    gpg(folder, "--quick-gen-key", "--passphrase", "", "Printers <files@real.example>");
    String key = text(gpg(folder, "--armor", "--export"));
    String approval = propose(key).headers().firstValue("location").orElseThrow();
    second.submit(approval, approval + "/confirm", Map.of());
    Path file = folder.resolve("batch.pdf.pgp");
    Files.write(file, fetchAnew());
    assertThat(text(gpg(folder, "--decrypt", file.toString()))).startsWith("%PDF");
    new ProcessBuilder("gpgconf", "--homedir", folder.resolve("gnupg").toString(), "--kill", "all")
        .start()
        .waitFor();
  }

  private static byte[] gpg(Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("gnupg"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "gpg",
                "--homedir",
                home.toString(),
                "--batch",
                "--quiet",
                "--pinentry-mode",
                "loopback"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.to(folder.resolve("errors").toFile()))
            .start();
    byte[] out = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("errors"))).isZero();
    return out;
  }
}
