package org.hustings.ballotbox.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.Numbers;
import org.hustings.ballotbox.declaration.PaperNumbers;

/// Checks that each line of the list of sealed ballots was opened or struck, once, and that the
/// numbers say so.
record BoxCheck(OpenedBundle bundle, Declaration declaration) {
  static final String HASH = "[0-9a-f]{64}";

  void require() {
    List<String> opened = opened();
    StruckList struck = StruckList.read(lines(BundleFiles.STRUCK, BoxLists.STRUCK_COLUMNS));
    Set<String> listed = new HashSet<>();
    for (String hash : listed()) {
      if (!listed.add(hash)) {
        throw new BundleFault(BundleFiles.SEALED, "the ballot " + hash + " is listed twice");
      }
    }
    for (String hash : opened) {
      if (!listed.remove(hash)) {
        throw new BundleFault(
            BundleFiles.OPENED, "the ballot %s is not on the list".formatted(hash));
      }
    }
    for (String hash : struck.whole().keySet()) {
      if (!listed.remove(hash)) {
        throw new BundleFault(
            BundleFiles.STRUCK, "the ballot %s is not on the list, or was opened".formatted(hash));
      }
    }
    if (!listed.isEmpty()) {
      throw new BundleFault(
          BundleFiles.SEALED,
          "%d ballots are listed, but were neither opened nor struck".formatted(listed.size()));
    }
    requireNumbers(opened.size(), struck);
    requirePapers(Set.copyOf(opened), struck);
  }

  /// What is void in a contest was opened for the others, and each contest tells how many.
  private void requirePapers(Set<String> opened, StruckList struck) {
    for (String hash : struck.papers().keySet()) {
      if (!opened.contains(hash)) {
        throw new BundleFault(
            BundleFiles.STRUCK,
            "the ballot %s is struck in a contest, but was not opened".formatted(hash));
      }
    }
    Map<String, Long> found = struck.byContest();
    for (ContestResult contest : declaration.contests()) {
      PaperNumbers papers = contest.papers();
      Long number = found.remove(contest.contest());
      if (contest.outcome() == ContestResult.Outcome.NOT_HELD) {
        continue;
      }
      requireNumber(
          BundleFiles.STRUCK,
          "void in " + contest.name(),
          number == null ? 0 : number,
          papers == null ? 0 : papers.madeVoid());
    }
    if (!found.isEmpty()) {
      throw new BundleFault(BundleFiles.STRUCK, "the declaration has no contest " + found.keySet());
    }
  }

  private void requireNumbers(int opened, StruckList struck) {
    Numbers numbers = declaration.numbers();
    requireNumber(BundleFiles.OPENED, "opened", opened, numbers.opened());
    requireNumber(BundleFiles.STRUCK, "replaced", struck.of("replaced"), numbers.replaced());
    requireNumber(
        BundleFiles.STRUCK,
        "disqualified",
        struck.of("disqualified"),
        numbers.disqualified() - numbers.unkeyed());
    requireNumber(
        BundleFiles.STRUCK,
        "void",
        struck.of(BoxLists.VOID),
        numbers.madeVoid() - numbers.voidUnkeyed());
    long withheld = struck.of("withheld");
    if (withheld > 0 && numbers.withheld() == 0 && !foundSomething()) {
      throw new BundleFault(
          BundleFiles.STRUCK,
          withheld + " ballots were withheld; the declaration says nothing of that");
    }
  }

  private boolean foundSomething() {
    return declaration.publication() != null && !declaration.publication().found().isEmpty();
  }

  private static void requireNumber(String file, String what, long found, long stated) {
    if (found != stated) {
      throw new BundleFault(
          file, "%d ballots are %s in it; the declaration has %d".formatted(found, what, stated));
    }
  }

  private List<String> listed() {
    List<String> hashes = new ArrayList<>();
    List<String> lines = bundle.text(BundleFiles.SEALED).lines().toList();
    lines.subList(1, lines.size()).forEach(line -> hashes.add(line.split(",", -1)[2]));
    return hashes;
  }

  private List<String> opened() {
    List<String> lines = lines(BundleFiles.OPENED, BoxLists.OPENED_COLUMNS);
    String before = "";
    for (String line : lines) {
      if (!line.matches(HASH) || line.compareTo(before) <= 0) {
        throw new BundleFault(
            BundleFiles.OPENED, "\"%s\" is no hash, or not in order".formatted(line));
      }
      before = line;
    }
    return lines;
  }

  private List<String> lines(String file, String columns) {
    List<String> lines = bundle.text(file).lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(columns)) {
      throw new BundleFault(file, "its first line is not \"%s\"".formatted(columns));
    }
    return lines.subList(1, lines.size());
  }
}
