package org.hustings.cli.rehearse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.ballotbox.declaration.Answered;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.DeclarationJson;
import org.hustings.ballotbox.declaration.Numbers;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.count.Rankings;
import org.hustings.count.file.BallotFile;
import org.hustings.count.file.BallotFiles;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.timetable.ActKind;

/// The returning officer declares, and what is then public is held against what was put in.
final class Declaring implements Phase {
  @Override
  public String name() {
    return "The result is declared";
  }

  @Override
  public String keys() {
    return "\"count\" of a contest, \"one-seat-each\" and \"publish\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    declare(rehearsal);
    try (Participant anybody = rehearsal.anybody()) {
      String json =
          new String(anybody.download(rehearsal.path() + "/result.json"), StandardCharsets.UTF_8);
      compare(rehearsal, anybody, DeclarationJson.read(json));
    }
    return 0;
  }

  /// With rankings, and signed by the returning officer.
  static void declare(Rehearsal rehearsal) {
    rehearsal.await(ActKind.DECLARATION);
    Participant officer = rehearsal.returningOfficer();
    String path = rehearsal.staffPath() + "/close";
    officer.submit(
        officer
            .open(path)
            .taken()
            .form(path + "/declare")
            .set("rankings", "yes")
            .set("confirmed", "yes"));
  }

  private static void compare(Rehearsal rehearsal, Participant anybody, Declaration declaration) {
    Ledger ledger = rehearsal.ledger();
    CastVotes putIn = rehearsal.putIn();
    Numbers numbers = declaration.numbers();
    ledger.compare(
        "electors on the roll",
        rehearsal.society().electors(),
        Objects.requireNonNull(declaration.roll()).electors());
    ledger.compare(
        "dispatched, as it went on", rehearsal.electorsWithAPaper(), rehearsal.dispatched().sent());
    ledger.compare(
        "dispatched, as declared", rehearsal.electorsWithAPaper(), numbers.allDispatched());
    ledger.compare(
        "received online", putIn.online(), numbers.received().getOrDefault("online", 0L));
    ledger.compare("received by post", putIn.post(), numbers.received().getOrDefault("post", 0L));
    ledger.compare("duplicates set aside", putIn.duplicates(), numbers.duplicates());
    ledger.compare("opened", putIn.online() + putIn.post(), numbers.opened());
    for (ContestResult result : declaration.contests()) {
      compare(rehearsal, anybody, result, declaration.publishes(result.contest()));
    }
  }

  /// @param published whether there are ballots enough for a file of them
  private static void compare(
      Rehearsal rehearsal, Participant anybody, ContestResult result, boolean published) {
    Ledger ledger = rehearsal.ledger();
    PaperNumbers papers = result.papers();
    if (papers == null) {
      return;
    }
    ContestDefinition contest = rehearsal.definition().contest(result.contest()).orElseThrow();
    List<List<String>> putIn = rehearsal.putIn().rankings(contest.id());
    ledger.compare(result.name() + ": valid", putIn.size(), papers.valid());
    ledger.compare(
        result.name() + ": spoilt", rehearsal.putIn().spoilt(contest.id()), papers.allSpoilt());
    Counting counting = contest.counting();
    if (published && counting != null && counting.colleges().isEmpty()) {
      byte[] blt = anybody.download(rehearsal.path() + "/" + result.contest() + "/result.blt");
      ledger.compare(
          result.name() + ": rankings missing",
          0,
          missing(putIn, read(result.contest(), blt), counting.method().isPreferential()));
    }
    Answered answered = result.question();
    if (answered != null) {
      List<String> chosen = putIn.stream().flatMap(List::stream).toList();
      for (Answered.Answer answer : answered.answers()) {
        ledger.compare(
            result.name() + ": " + answer.name(),
            chosen.stream().filter(answer.name()::equals).count(),
            answer.votes());
      }
      ledger.say(result.name() + ": " + result.outcome());
      return;
    }
    ledger.say(
        result.name()
            + ": elected "
            + String.join(
                ", ", result.elected().stream().map(ContestResult.Person::name).toList()));
  }

  /// How many of the rankings put in the published file does not hold.
  private static int missing(List<List<String>> putIn, BallotFile file, boolean ordered) {
    Map<List<String>, Integer> left = new HashMap<>();
    Rankings rankings = file.rankings();
    for (int i = 0; i < rankings.distinct(); i++) {
      List<String> names = new ArrayList<>();
      for (int place = rankings.start(i); place < rankings.end(i); place++) {
        names.add(file.candidates().get(rankings.mark(place) - 1).name());
      }
      left.merge(key(names, ordered), Math.toIntExact(rankings.weight(i)), Integer::sum);
    }
    int missing = 0;
    for (List<String> names : putIn) {
      if (left.merge(key(names, ordered), -1, Integer::sum) < 0) {
        missing++;
      }
    }
    return missing;
  }

  private static List<String> key(List<String> names, boolean ordered) {
    return ordered ? List.copyOf(names) : names.stream().sorted().toList();
  }

  private static BallotFile read(String contest, byte[] blt) {
    try {
      return BallotFiles.read(contest + ".blt", new ByteArrayInputStream(blt));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
