package org.hustings.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hustings.ballotbox.tlog.Checkpoint;
import org.hustings.ballotbox.tlog.MerkleHash;
import org.hustings.ballotbox.tlog.Proofs;
import org.hustings.ballotbox.tlog.SignedNote;
import org.hustings.server.ServerTest;
import org.hustings.server.audit.tree.Trees;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class CheckpointTest extends ServerTest {
  private static final String GO_LIBRARIES = "/usr/share/gocode";

  @Autowired private AuditLog log;
  @Autowired private AuditTrail trail;
  @Autowired private Chaining chaining;
  @Autowired private Trees trees;
  @Autowired private TransactionTemplate transaction;
  private String older = "";
  private String newer = "";

  @BeforeAll
  void two_checkpoints() {
    record(5);
    older = body("/logs/audit/checkpoint");
    record(38);
    newer = body("/logs/audit/checkpoint");
  }

  @Test
  void a_checkpoint_is_signed_by_the_key_that_the_site_names() {
    SignedNote note = SignedNote.parse(newer);

    assertThat(body("/logs.txt"))
        .contains("/logs/audit/checkpoint " + trees.key("audit").text() + "\n");
    assertThat(note.signedBy(trees.key("audit"))).isPresent();
    assertThat(note.checkpoint().size()).isEqualTo(43);
    assertThat(note.checkpoint().origin()).startsWith("localhost").endsWith("/logs/audit");
  }

  @Test
  void each_entry_is_shown_to_be_in_the_log() {
    Checkpoint head = SignedNote.parse(newer).checkpoint();
    for (int leaf = 0; leaf < 43; leaf++) {
      List<MerkleHash> path = hashes(body("/logs/audit/inclusion?leaf=%d&size=43".formatted(leaf)));
      MerkleHash own = MerkleHash.ofLeaf(trail.find(leaf + 1L).orElseThrow().hashed());

      assertThat(path.getFirst()).isEqualTo(own);
      assertThat(Proofs.includes(head.root(), 43, leaf, own, path.subList(1, path.size())))
          .isTrue();
    }
  }

  @Test
  void a_later_checkpoint_is_shown_to_extend_an_earlier_one() {
    assertThat(
            Proofs.extend(
                SignedNote.parse(older).checkpoint(),
                SignedNote.parse(newer).checkpoint(),
                hashes(body("/logs/audit/consistency?from=5&to=43"))))
        .isTrue();
  }

  @Test
  void what_is_asked_of_no_log_or_beyond_its_end_is_refused() {
    assertThat(get("/logs/nothing/checkpoint").statusCode()).isEqualTo(404);
    assertThat(get("/logs/audit/inclusion?leaf=43&size=44").statusCode()).isEqualTo(400);
    assertThat(get("/logs/audit/inclusion?leaf=7&size=7").statusCode()).isEqualTo(400);
    assertThat(get("/logs/audit/consistency?from=6&to=5").statusCode()).isEqualTo(400);
    assertThat(get("/logs/audit/consistency?from=6&to=44").statusCode()).isEqualTo(400);
  }

  @Test
  void a_program_of_another_language_reads_checkpoint_and_proofs(@TempDir Path folder)
      throws IOException, InterruptedException {
    if (System.getenv("CI") == null) {
      assumeThat(Path.of(GO_LIBRARIES, "src/golang.org/x/mod/sumdb"))
          .as("Go and its x/mod, which ./hustings install-test-tools installs")
          .exists();
    }
    Files.writeString(folder.resolve("older"), older);
    Files.writeString(folder.resolve("newer"), newer);
    Files.writeString(folder.resolve("consistency"), body("/logs/audit/consistency?from=5&to=43"));
    Files.writeString(folder.resolve("inclusion"), body("/logs/audit/inclusion?leaf=40&size=43"));
    Files.writeString(folder.resolve("number"), "40");
    Files.writeString(folder.resolve("leaf"), trail.find(41).orElseThrow().hashed());

    assertThat(judged(folder)).isEqualTo("5 of 43 hold\n");

    Files.writeString(folder.resolve("leaf"), trail.find(40).orElseThrow().hashed());
    assertThat(judged(folder)).startsWith("the leaf's hash is");
  }

  private String judged(Path folder) throws IOException, InterruptedException {
    ProcessBuilder go =
        new ProcessBuilder(
            "go",
            "run",
            Path.of("src/test/resources/tlog/judge.go").toAbsolutePath().toString(),
            trees.key("audit").text(),
            folder.toString());
    go.environment().put("GO111MODULE", "off");
    go.environment().put("GOPATH", GO_LIBRARIES);
    go.environment().put("GOCACHE", folder.resolve("cache").toString());
    go.environment().put("GOFLAGS", "-buildvcs=false");
    Process process = go.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.replace("exit status 1\n", "");
  }

  private void record(int entries) {
    for (int number = 0; number < entries; number++) {
      transaction.executeWithoutResult(
          _ -> log.record(Actor.system("test"), "platform.clock-moved", "clock:x", null, "é"));
    }
    chaining.now();
    trees.grow();
    await(() -> {
      trees.grow();
      HttpResponse<String> checkpoint = get("/logs/audit/checkpoint");
      return checkpoint.statusCode() == 200
          && SignedNote.parse(checkpoint.body()).checkpoint().size() == trail.head().entries();
    });
  }

  private String body(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static List<MerkleHash> hashes(String lines) {
    return lines.lines().map(MerkleHash::parse).toList();
  }
}
