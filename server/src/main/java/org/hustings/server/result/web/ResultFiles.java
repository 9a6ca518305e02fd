package org.hustings.server.result.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hustings.ballotbox.counting.BallotText;
import org.hustings.ballotbox.counting.Sheets;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.count.file.BallotFile;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Readers;
import org.hustings.server.election.AlsoOfQuestions;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.result.Bundles;
import org.hustings.server.result.Declarations;
import org.hustings.server.result.closing.BallotFiles;
import org.hustings.server.result.closing.Counted;
import org.hustings.server.result.closing.Outcomes;
import org.hustings.words.Message;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// A declared result as files: figures, sheets, ballots, and the bundle that has all of it.
@Controller
@AllowedTo(Everybody.class)
@AlsoOfQuestions
class ResultFiles {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final MediaType ZIP = new MediaType("application", "zip");

  private final Declarations declarations;
  private final Counted counted;
  private final Outcomes outcomes;
  private final BallotFiles ballots;
  private final Bundles bundles;
  private final AnnulledJson annulled;

  ResultFiles(
      Declarations declarations,
      Counted counted,
      Outcomes outcomes,
      BallotFiles ballots,
      Bundles bundles,
      AnnulledJson annulled) {
    this.declarations = declarations;
    this.counted = counted;
    this.outcomes = outcomes;
    this.ballots = ballots;
    this.bundles = bundles;
    this.annulled = annulled;
  }

  @GetMapping("/elections/{election}/result.json")
  ResponseEntity<String> json(ElectionDefinition election) {
    return file(MediaType.APPLICATION_JSON, annulled.write(election, declared(election)));
  }

  @GetMapping("/elections/{election}/result/bundle.zip")
  ResponseEntity<StreamingResponseBody> bundle(ElectionDefinition election) {
    Declarations.Declared declared =
        declarations.inForce(election.id()).orElseThrow(() -> ResultPages.notYet(election.id()));
    return zip(declared.declaration(), "result", out -> bundles.writePublished(declared, out));
  }

  /// All that was counted, ballot files included, for those who supervise the count.
  @GetMapping("/staff/elections/{election}/bundle.zip")
  @AllowedTo(Readers.class)
  ResponseEntity<StreamingResponseBody> wholeBundle(ElectionDefinition election) {
    Declaration draft =
        counted.find(election.id()).orElseThrow(() -> ResultPages.notCounted(election.id()));
    Declaration whole = draft.by(draft.returningOfficer(), draft.declaredAt(), true);
    return zip(whole, "result", out -> bundles.write(whole, out));
  }

  @GetMapping("/elections/{election}/{contest}/result.json")
  ResponseEntity<String> sheetJson(PublicContests.Defined contest) {
    return file(MediaType.APPLICATION_JSON, sheets(contest).json());
  }

  @GetMapping("/elections/{election}/{contest}/result.csv")
  ResponseEntity<String> sheetCsv(PublicContests.Defined contest) {
    return file(CSV, sheets(contest).csv());
  }

  /// The ballots of a contest; of a contest with an electoral college, of one section of it.
  ///
  /// @param section its number, from 1
  @GetMapping("/elections/{election}/{contest}/result.blt")
  ResponseEntity<String> blt(
      PublicContests.Defined contest, @RequestParam(defaultValue = "1") int section) {
    Declaration declaration = declared(contest.election());
    ContestDefinition defined = contest.contest();
    List<BallotFile> files =
        declaration.publishes(defined.id().slug())
            ? declaration
                .contest(defined.id().slug())
                .map(result -> ballots.of(defined.id(), result))
                .orElse(List.of())
            : List.of();
    if (section < 1 || section > files.size()) {
      throw UnansweredException.nothing(
          Message.of("result.nothing.ballots"),
          Message.of("result.nothing.ballots-where", "path", defined.id().path() + "/result"));
    }
    return file(TEXT, BallotText.write(files.get(section - 1)));
  }

  private Sheets sheets(PublicContests.Defined contest) {
    declared(contest.election());
    ContestDefinition defined = contest.contest();
    return outcomes
        .sheets(defined.id())
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("result.nothing.sheet"),
                Message.of("result.nothing.sheet-where", "path", defined.id().path() + "/result")));
  }

  private Declaration declared(ElectionDefinition election) {
    return declarations.find(election.id()).orElseThrow(() -> ResultPages.notYet(election.id()));
  }

  static ResponseEntity<StreamingResponseBody> zip(
      Declaration declaration, String what, StreamingResponseBody body) {
    return ResponseEntity.ok()
        .contentType(ZIP)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%s.zip\"".formatted(declaration.election(), what))
        .body(body);
  }

  static ResponseEntity<String> file(MediaType type, String text) {
    return ResponseEntity.ok()
        .contentType(type)
        .header("Access-Control-Allow-Origin", "*")
        .body(text);
  }
}
