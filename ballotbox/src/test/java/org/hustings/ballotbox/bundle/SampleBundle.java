package org.hustings.ballotbox.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.ballotbox.counting.CountPlan;
import org.hustings.ballotbox.counting.Gathering;
import org.hustings.ballotbox.counting.Kinds;
import org.hustings.ballotbox.counting.PaperCandidates;
import org.hustings.ballotbox.counting.Sheets;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.DayTurnout;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.Numbers;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.ballotbox.declaration.Publication;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.file.BallotFile;
import org.hustings.count.lots.SeededLots;
import org.hustings.count.record.CountRecord;
import org.hustings.definition.ElectionDefinition;

/// The bundle of an invented society's election: 400 valid papers for a committee of three. Three
/// votes were void in it, and two of them cast again; one was void whole. Its treasurer was
/// unopposed.
final class SampleBundle {
  private static final Instant DECLARED = Instant.parse("2020-11-13T12:00:00Z");
  private static final String DEFINITION =
      """
      format: 1
      election: saltmarsh-2020
      title: Saltmarsh Society 2020
      organisation: Saltmarsh Society
      zone: Europe/London
      contests:
        - contest: committee
          name: Committee
          seats: 3
          count: {method: stv, rule: ers97}
        - contest: treasurer
          name: Treasurer
          seats: 1
          count: {method: stv, rule: ers97}
      """;

  private final boolean rankings;
  private final boolean tooFew;
  private final int format;
  private final List<Declaration.Replaced> replaces;

  SampleBundle() {
    this(true, false, Declaration.FORMAT, List.of());
  }

  private SampleBundle(
      boolean rankings, boolean tooFew, int format, List<Declaration.Replaced> replaces) {
    this.replaces = replaces;
    this.rankings = rankings;
    this.tooFew = tooFew;
    this.format = format;
  }

  SampleBundle withoutRankings() {
    return new SampleBundle(false, false, format, replaces);
  }

  /// As if the committee had too few ballots for a file of them.
  SampleBundle withTooFew() {
    return new SampleBundle(true, true, format, replaces);
  }

  /// As earlier versions wrote it.
  SampleBundle unsigned() {
    return new SampleBundle(rankings, tooFew, Declaration.UNSIGNED, replaces);
  }

  /// In the place of a declaration that was found wrong.
  SampleBundle replacing(Declaration.Replaced earlier) {
    return new SampleBundle(rankings, tooFew, format, List.of(earlier));
  }

  void writeTo(OutputStream out) throws IOException {
    ElectionDefinition election = Kinds.definition(DEFINITION);
    CountPlan plan = CountPlan.of(election.contests().getFirst());
    PaperCandidates candidates = Kinds.candidates(6, "women");
    Gathering gathering = new Gathering(plan, candidates);
    Kinds.papers(candidates, 400, 6, 20201113).forEach(paper -> gathering.add(null, paper));
    List<BallotFile> files = gathering.files();
    SeededLots lots = new SeededLots("20201113", candidates.numbered());
    CountRecord record = ((Counted) plan.count(files, lots)).record();
    ContestFiles contest =
        new ContestFiles(
            "committee",
            rankings && !tooFew ? files : List.of(),
            candidates.numbered(),
            record.lots(),
            Sheets.of(record, files.getFirst().name()));
    SampleSealedList sealed = SampleSealedList.of(election.id().slug(), 407);
    Signer signer = format == Declaration.FORMAT ? SampleSealedList.signer() : null;
    try (BundleWriter writer = new BundleWriter(out, election.id().slug(), DECLARED, signer)) {
      new Bundle(
              declaration(election, plan, record),
              DEFINITION,
              list -> list.write(sealed.lines().getBytes(StandardCharsets.UTF_8)),
              sealed.head(),
              format == Declaration.FORMAT ? lists() : null,
              List.of(contest))
          .writeTo(writer);
    }
  }

  /// The last of the list was void, two before it were disqualified; three others are void in a
  /// contest.
  private static BoxLists lists() {
    List<String> opened = new ArrayList<>();
    for (int position = 1; position <= 404; position++) {
      opened.add(SampleSealedList.listed(position));
    }
    return new BoxLists(
        opened,
        new TreeMap<>(
            Map.of(
                SampleSealedList.listed(405), "disqualified",
                SampleSealedList.listed(406), "disqualified",
                SampleSealedList.listed(407), "void")),
        new TreeMap<>(
            Map.of(
                SampleSealedList.listed(1), committee(),
                SampleSealedList.listed(2), committee(),
                SampleSealedList.listed(3), committee())));
  }

  private static SortedSet<String> committee() {
    return new TreeSet<>(Set.of("committee"));
  }

  private Declaration declaration(ElectionDefinition election, CountPlan plan, CountRecord record) {
    return new Declaration(
        format,
        election.id().slug(),
        election.title(),
        election.organisation(),
        false,
        Instant.parse("2020-11-12T12:00:00Z"),
        DECLARED,
        "Rosalind Sedge",
        rankings,
        new Declaration.RollFigures("0".repeat(64), Instant.parse("2020-10-01T12:00:00Z"), 1500),
        new Numbers(
            new TreeMap<>(Map.of("online", 1300L, "post", 200L)),
            new TreeMap<>(Map.of("online", 350L, "post", 54L)),
            8,
            0,
            2,
            0,
            0,
            1,
            0,
            2,
            404,
            0,
            1),
        List.of(new DayTurnout("post", LocalDate.of(2020, 10, 19), LocalDate.of(2020, 11, 12), 54)),
        List.of(),
        List.of(
            new ContestResult(
                "committee",
                "Committee",
                3,
                ContestResult.Outcome.COUNTED,
                plan.rule(),
                plan.command(!record.lots().isEmpty()),
                new PaperNumbers(402, 400, 0, new TreeMap<>(Map.of("unmarked", 1L)), 3),
                List.of(),
                record.winners().stream()
                    .map(number ->
                        new ContestResult.Person(
                            candidates(number),
                            record.contest().candidate(number).name(),
                            "committee/" + candidates(number)))
                    .toList(),
                record.lots().size()),
            new ContestResult(
                "treasurer",
                "Treasurer",
                1,
                ContestResult.Outcome.UNOPPOSED,
                null,
                null,
                null,
                List.of(),
                List.of(new ContestResult.Person("t", "Candidate T", "treasurer/t")),
                0)),
        format == Declaration.FORMAT
            ? new Publication(20, tooFew ? List.of("committee") : List.of(), List.of())
            : null,
        replaces);
  }

  private static String candidates(int number) {
    return Kinds.candidates(6, "women").entry(number).key();
  }
}
