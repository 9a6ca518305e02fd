package org.hustings.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hustings.cli.Main;
import org.hustings.cli.TestElectionCommand;
import org.hustings.server.dispatch.tryout.Tester;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// Five testers get their letters, vote, and see the count of a test election; the site whose
/// officials held it has no row and no page of it.
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class TestElectionTest {
  private static final Path RIGHTS = Path.of("../server/src/test/resources/rights.txt");
  private static final String ID = "test-society-2030";

  /// What a site does by itself: who was here last, and when its own jobs are due.
  private static final List<String> OF_ITSELF =
      List.of("platform.scheduled_tasks", "account.spring_session", "account.session");

  private final HttpClient anybody = HttpClient.newHttpClient();

  @Test
  void it_is_held_to_its_declaration_and_leaves_nothing() throws Exception {
    Path folder = Path.of("target/test-election").toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    Rehearsed rehearsed =
        Rehearsed.of(
            Unplayable.check(Files.readString(Path.of("src/test/resources/rehearse/society.yaml")))
                .definition()
                .orElseThrow());
    Map<String, Object> settings =
        Map.of("hustings.test.command", String.join("\n", TestElectionCommand.words()));
    RehearsalPlan plan = new RehearsalPlan(rehearsed, 1, 1, folder);
    Ledger ledger = new Ledger(new PrintWriter(Writer.nullWriter()));
    Society society =
        HeldSociety.of(
            HeldDefinition.of(rehearsed.definition()),
            List.of(new Tester("Ines Falk", "ines@real.example", List.of("committee"))));
    try (RehearsalSite site = RehearsalSite.start(folder.resolve("real"), settings);
        Rehearsal real = new Rehearsal(site, plan, society, ledger)) {
      real.begin(
          real.begins(rehearsed.definition().timetable().acts().getFirst())
              .minus(Duration.ofDays(7)));
      real.play(List.of(new RecordingKinds(), new Founding(), new Appointing(), new Defining()));
      hold(site, real, folder);
    }
  }

  private void hold(RehearsalSite site, Rehearsal real, Path folder) throws Exception {
    String path = real.staffPath() + "/test";
    Participant officer = real.returningOfficer();
    officer.open(path).taken();
    Map<String, String> before = settled(site);
    Form form = officer.open(path).taken().form(path);
    for (int number = 1; number <= Tester.MOST; number++) {
      form.set("name" + number, "Tester " + number + " Falk").set("address" + number, to(number));
    }
    form.set("contest5", "committee");
    officer.submit(form);
    press(officer, path, "SEND");
    Page voting = await(officer, path, "CLOSE");
    assertThat(voting.document().text()).contains("Tester 5 Falk");
    byte[] packs = fetch(site.address() + path + "/packs/1.pdf", officer);
    try (PdfReader pdf = new PdfReader(new ByteArrayInputStream(packs))) {
      assertThat(new PdfTextExtractor(pdf).getTextFromPage(1)).contains("TEST");
    }
    for (int number = 1; number <= Tester.MOST; number++) {
      vote(site, number);
    }
    assertThat(officer.open(path).taken().document().text()).doesNotContain("no letter yet");
    assertThatNoTraceIsSeen(site, ID);
    press(officer, path, "CLOSE");
    press(officer, path, "COUNT");
    String address =
        await(officer, path, "")
            .document()
            .select("a[href$=/bundle.zip]")
            .attr("href")
            .replaceAll("/result/bundle.zip$", "");
    assertThat(address).endsWith("/elections/" + ID);
    assertThat(text(address + "/result")).contains("<title>TEST: ", "This is a TEST election.");
    assertThat(verified(address + "/result/bundle.zip", folder))
        .contains("This is a TEST election.", "5 received", "The result holds.");
    assertThatNoTraceIsSeen(site, ID);
    URI root = URI.create(address).resolve("/");
    officer.submit(officer.open(path).taken().form(path + "/throw-away").set("confirmed", "yes"));
    assertThat(officer.open(path).taken().findForm(path)).isPresent();
    assertThat(isThere(root)).isFalse();
    assertThat(rows(site)).isEqualTo(before);
  }

  private static String to(int number) {
    return "tester." + number + "@real.example";
  }

  private static void press(Participant officer, String path, String press) {
    officer.submit(await(officer, path, press).form(path + "/go-on").press("press", press));
  }

  /// @param press for which the page has a button; empty for none, when all is done
  private static Page await(Participant officer, String path, String press) {
    return officer.openUntil(
        path,
        "button " + press,
        page -> {
          String stands = page.document().select("section[aria-labelledby=stands]").text();
          assertThat(stands).doesNotContain("It could not go on");
          return press.isEmpty()
              ? stands.contains("It is counted and declared.")
              : !page.document().select("button[value=" + press + "]").isEmpty();
        });
  }

  private static void vote(RehearsalSite site, int number) {
    String link = site.letters().awaitLink(to(number), "/vote/");
    assertThat(site.letters().all(to(number)))
        .allSatisfy(letter -> {
          assertThat(letter.getSubject()).startsWith("TEST: ");
          assertThat(letter.getHeader("Reply-To")).isNull();
        });
    try (Participant voter = new Participant(URI.create(link).resolve("/"), 100 + number)) {
      Page begin = voter.open(URI.create(link).getRawPath()).taken();
      assertThat(begin.document().title()).startsWith("TEST: ");
      Form papers = voter.submit(begin.form("/vote")).form("/vote/review");
      // the fifth is on one roll only
      assertThat(papers.element().select("[name^=\"mark.young-members-officer.\"]").isEmpty())
          .isEqualTo(number == 5);
      String first = papers.element().select("[name^=\"mark.committee.\"]").attr("name");
      Page receipt =
          voter.send(voter.submit(papers.set(first, "1")).taken().form("/vote/cast")).taken();
      assertThat(receipt.document().select(".tracker-code").text()).isNotEmpty();
    }
  }

  private String verified(String bundle, Path folder) throws Exception {
    Path file = folder.resolve("test-bundle.zip");
    anybody.send(
        HttpRequest.newBuilder(URI.create(bundle)).build(), HttpResponse.BodyHandlers.ofFile(file));
    StringWriter said = new StringWriter();
    Main.commandLine("verify")
        .setOut(new PrintWriter(said, true))
        .execute("verify", "election", file.toString());
    return said.toString();
  }

  /// On no address that everybody may open.
  private void assertThatNoTraceIsSeen(RehearsalSite site, String id) throws Exception {
    List<String> addresses;
    try (Stream<String> rights = Files.lines(RIGHTS)) {
      addresses =
          rights
              .filter(line -> line.contains(" GET: nobody"))
              .map(line -> line.substring(0, line.indexOf(' ')))
              .map(line ->
                  line.replace("{election}", "society-2030").replace("{contest}", "committee"))
              .filter(line -> !line.contains("{"))
              .toList();
    }
    assertThat(addresses).hasSizeGreaterThan(50);
    for (String address : addresses) {
      assertThat(text(site.address() + address))
          .as(address)
          .doesNotContain(id, "Tester 1 Falk", "real.example", "TEST election");
    }
    assertThat(
            anybody
                .send(
                    HttpRequest.newBuilder(URI.create(site.address() + "/elections/" + id)).build(),
                    HttpResponse.BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(404);
  }

  private String text(String address) throws IOException, InterruptedException {
    return anybody
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static byte[] fetch(String address, Participant officer) {
    return officer.download(URI.create(address).getPath());
  }

  private boolean isThere(URI address) throws InterruptedException {
    try {
      anybody.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// The rows once the site has done what followed from the acts before, such as hanging the audit
  /// log's entries into their tree.
  private static Map<String, String> settled(RehearsalSite site) throws InterruptedException {
    Map<String, String> rows = rows(site);
    while (true) {
      Thread.sleep(3000);
      Map<String, String> now = rows(site);
      if (now.equals(rows)) {
        return now;
      }
      rows = now;
    }
  }

  /// How many rows each table has, and the hash of what stands in them.
  private static Map<String, String> rows(RehearsalSite site) {
    JdbcClient database = JdbcClient.create(site.database());
    List<String> tables =
        database
            .sql(
                """
                SELECT schemaname || '.' || tablename FROM pg_catalog.pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                AND has_table_privilege(
                  quote_ident(schemaname) || '.' || quote_ident(tablename), 'SELECT')
                """)
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(50);
    Map<String, String> rows = new TreeMap<>();
    List<String> compared = new ArrayList<>(tables);
    compared.removeIf(table -> OF_ITSELF.stream().anyMatch(table::startsWith));
    for (String table : compared) {
      rows.put(
          table,
          database
              .sql(
                  "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' ORDER BY"
                      + " t::text)), '') FROM "
                      + table
                      + " t")
              .query(String.class)
              .single());
    }
    return rows;
  }
}
