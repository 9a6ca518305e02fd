package org.hustings.ballotbox.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.ballotbox.counting.CountPlan;
import org.hustings.ballotbox.counting.PaperCandidates;
import org.hustings.ballotbox.counting.Sheets;
import org.hustings.ballotbox.declaration.Answered;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.CountResult;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.Lots;
import org.hustings.count.file.BadBallotFile;
import org.hustings.count.file.BallotFile;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.file.GroupsFile;
import org.hustings.count.file.LotsFile;
import org.hustings.count.record.CountRecord;

/// Counts one contest of a bundle again, by the rule that the definition states, and compares
/// sheet, figures and elected.
record Recount(OpenedBundle bundle, ContestResult declared, CountPlan plan) {
  /// @param least the fewest papers that a file may have
  void require(int least) {
    try {
      List<BallotFile> files = files();
      requireEnough(files, least);
      requireNumbers(files);
      CountRecord record = count(files);
      requireSheet(record);
      requireElected(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BadBallotFile | CannotCount e) {
      throw fault("ballots", String.valueOf(e.getMessage()));
    }
  }

  private List<BallotFile> files() throws IOException {
    List<BallotFile> files = new ArrayList<>();
    for (String name : plan.fileNames()) {
      bundle.text(path(name));
      BallotFile file;
      try (InputStream in = bundle.stream(path(name))) {
        file = BallotFiles.read(name, in);
      }
      files.add(withGroups(file));
    }
    return files;
  }

  private BallotFile withGroups(BallotFile file) throws IOException {
    List<Candidate> candidates;
    try (InputStream in = bundle.stream(path(BundleFiles.GROUPS))) {
      candidates = GroupsFile.read(BundleFiles.GROUPS, in, file.candidates());
    }
    return new BallotFile(
        file.name(),
        file.title(),
        file.seats(),
        candidates,
        file.withdrawn(),
        file.ties(),
        file.rankings(),
        file.invalid(),
        file.repairs());
  }

  private void requireEnough(List<BallotFile> files, int least) {
    for (BallotFile file : files) {
      if (file.rankings().total() < least) {
        throw fault(
            file.name(),
            "%d papers are in it; with fewer than %d it is not published"
                .formatted(file.rankings().total(), least));
      }
    }
  }

  private void requireNumbers(List<BallotFile> files) {
    long found = files.stream().mapToLong(file -> file.rankings().total()).sum();
    long stated = declared.papers() == null ? 0 : declared.papers().valid();
    if (found != stated) {
      throw fault(
          files.getFirst().name(),
          "%d papers are in it; the declaration has %d valid".formatted(found, stated));
    }
    Set<String> withdrawn = names(files.getFirst());
    Set<String> passed =
        declared.passedOver().stream()
            .map(ContestResult.PassedOver::name)
            .collect(Collectors.toSet());
    if (!withdrawn.equals(passed)) {
      throw fault(
          files.getFirst().name(),
          "it passes over %s; the declaration says %s".formatted(withdrawn, passed));
    }
  }

  private static Set<String> names(BallotFile file) {
    Set<String> names = new HashSet<>();
    file.withdrawn().forEach(number -> names.add(file.candidates().get(number - 1).name()));
    return names;
  }

  private CountRecord count(List<BallotFile> files) throws IOException {
    Lots lots;
    try (InputStream in = bundle.stream(path(BundleFiles.LOTS))) {
      lots = LotsFile.read(BundleFiles.LOTS, in, files.getFirst().candidates());
    }
    return switch (plan.count(files, lots)) {
      case Counted counted -> counted.record();
      case CountResult.LotNeeded needed ->
          throw fault(
              BundleFiles.LOTS,
              "the count needs a lot at stage %d (%s) that is not in it"
                  .formatted(needed.stage(), needed.purpose().text()));
    };
  }

  private void requireSheet(CountRecord record) {
    Sheets again = Sheets.of(record, plan.fileNames().getFirst());
    requireSame(BundleFiles.SHEET + ".json", again.json());
    requireSame(BundleFiles.SHEET + ".csv", again.csv());
    requireSame(BundleFiles.SHEET + ".txt", again.text());
  }

  private void requireSame(String file, String counted) {
    List<String> stated = bundle.text(path(file)).lines().toList();
    List<String> found = counted.lines().toList();
    for (int line = 0; line < Math.max(stated.size(), found.size()); line++) {
      String there = line < stated.size() ? stated.get(line).strip() : "nothing";
      String here = line < found.size() ? found.get(line).strip() : "nothing";
      if (!there.equals(here)) {
        throw fault(file, "line %d says %s; the recount gives %s".formatted(line + 1, there, here));
      }
    }
  }

  private void requireElected(CountRecord record) {
    if (record.lots().size() != declared.lots()) {
      throw new BundleFault(
          BundleFiles.DECLARATION,
          "%s: it says %d lots; the recount uses %d"
              .formatted(declared.name(), declared.lots(), record.lots().size()));
    }
    if (!plan.command(!record.lots().isEmpty()).equals(declared.command())) {
      throw new BundleFault(
          BundleFiles.DECLARATION,
          "%s: its command is not the one that repeats the count".formatted(declared.name()));
    }
    if (declared.question() != null) {
      requireAnswer(record, declared.question());
      return;
    }
    List<String> elected =
        record.winners().stream()
            .map(number -> record.contest().candidate(number).name())
            .filter(name -> !name.equals(PaperCandidates.REOPEN))
            .toList();
    List<String> stated = declared.elected().stream().map(ContestResult.Person::name).toList();
    if (!elected.equals(stated)) {
      throw new BundleFault(
          BundleFiles.DECLARATION,
          "%s: it declares %s elected; the recount elects %s"
              .formatted(declared.name(), stated, elected));
    }
  }

  /// A question elects nobody: it is carried or not, by figures.
  private void requireAnswer(CountRecord record, Answered answered) {
    Answered again = Answered.of(answered.text(), record);
    if (!again.equals(answered) || Answered.outcome(record) != declared.outcome()) {
      throw new BundleFault(
          BundleFiles.DECLARATION,
          "%s: it declares %s by %s; the recount gives %s by %s"
              .formatted(
                  declared.name(), declared.outcome(), answered, Answered.outcome(record), again));
    }
  }

  private String path(String file) {
    return BundleFiles.of(declared.contest(), file);
  }

  private BundleFault fault(String file, String words) {
    return new BundleFault(path(file), words);
  }
}
