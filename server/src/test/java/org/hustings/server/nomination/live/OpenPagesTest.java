package org.hustings.server.nomination.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.server.SecondNode;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Submission;
import org.hustings.server.organisation.unit.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class OpenPagesTest extends ServerTest {
  private static final String PATH = Fenland.COMMITTEE.path() + "/nominations";

  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  @Autowired private ApplicationContext node;

  @BeforeAll
  void publish() {
    fenland.publish();
  }

  private void nominate(String branch, String candidate) {
    Unit body = fenland.branch(branch, null);
    Submission submission =
        Submission.ofBody(Fenland.COMMITTEE, body, Set.of(fenland.candidate(candidate)));
    recorder.record(submission, Fenland.SECRETARY, "a test");
  }

  @Test
  @Timeout(20)
  void a_page_that_stands_open_hears_of_a_nomination() throws Exception {
    mustHear(visitor(), "Osier");
  }

  /// It was recorded on the one node, and the page has its stream from the other.
  @Test
  @Timeout(60)
  void a_page_of_another_node_hears_of_it_too_and_what_that_node_keeps_is_made_anew()
      throws Exception {
    try (SecondNode other = SecondNode.beside(node, Map.of())) {
      String before = other.visitor().get(PATH).headers().firstValue("ETag").orElseThrow();
      mustHear(other.visitor(), "Rush");
      await(
          () -> !other.visitor().get(PATH).headers().firstValue("ETag").orElse("").equals(before));
      assertThat(other.visitor().get(PATH).body()).contains("Rush");
    }
  }

  /// Opens a stream of this visitor's node, and has a branch nominate on the first.
  private void mustHear(Visitor visitor, String branch) throws Exception {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(visitor.address(PATH + "/changes")).build();
      HttpResponse<InputStream> stream = browser.send(request, BodyHandlers.ofInputStream());
      assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).isEqualTo(":open");
        nominate(branch, "Ada Alder");
        String line = lines.readLine();
        while (!"event:changed".equals(line)) {
          line = lines.readLine();
        }
        assertThat(line).isEqualTo("event:changed");
      }
    }
  }

  /// What the node that recorded it hears back from the database is no second change.
  @Test
  @Timeout(20)
  void a_page_hears_once_of_each_nomination() throws Exception {
    Unit alder = fenland.branch("Alder", null);
    Unit aspen = fenland.branch("Aspen", null);
    Set<CandidacyId> chosen = Set.of(fenland.candidate("Cy Alder"));
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(visitor().address(PATH + "/changes")).build();
      HttpResponse<InputStream> stream = browser.send(request, BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
        record(alder, chosen);
        long first = nextId(lines);
        Thread.sleep(1000);
        record(aspen, chosen);
        assertThat(nextId(lines)).isEqualTo(first + 1);
      }
    }
  }

  private void record(Unit body, Set<CandidacyId> chosen) {
    Submission submission = Submission.ofBody(Fenland.COMMITTEE, body, chosen);
    recorder.record(submission, Fenland.SECRETARY, "a test");
  }

  private static long nextId(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (!line.startsWith("id:")) {
      line = lines.readLine();
    }
    return Long.parseLong(line.substring(3));
  }

  @Test
  void a_kept_answer_is_forgotten_when_the_record_changes() {
    String before = get(PATH).headers().firstValue("ETag").orElseThrow();
    assertThat(get(PATH).headers().firstValue("ETag")).hasValue(before);
    nominate("Sallow", "Bo Alder");
    HttpResponse<String> after = get(PATH);
    assertThat(after.headers().firstValue("ETag")).isNotEqualTo(before);
    assertThat(after.body()).contains("Bo Alder");
  }

  @Test
  void whoever_has_the_page_is_told_that_it_is_unchanged() {
    String tag = get(PATH).headers().firstValue("ETag").orElseThrow();
    HttpRequest again =
        HttpRequest.newBuilder(visitor().address(PATH)).header("If-None-Match", tag).build();
    HttpResponse<String> answer = visitor().send(again);
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_large_page_goes_out_whole_however_often_it_is_asked_for() {
    String large = PATH + "?region=" + "x".repeat(7500);
    String first = get(large).body();
    assertThat(first.strip()).hasSizeGreaterThan(24 * 1024).endsWith("</html>");
    for (int i = 0; i < 5; i++) {
      assertThat(get(large).body()).isEqualTo(first);
    }
  }

  @Test
  void only_the_view_that_is_made_for_it_may_be_embedded() {
    assertThat(get(PATH).headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'");
    assertThat(get(PATH + "/embed").headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors *");
  }
}
