package org.hustings.ballotbox.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.Numbers;

/// Checks that each line of the list of sealed ballots was opened or struck, once, and that the
/// numbers say so.
record BoxCheck(OpenedBundle bundle, Declaration declaration) {
  private static final String HASH = "[0-9a-f]{64}";

  void require() {
    List<String> opened = opened();
    SortedMap<String, String> struck = struck();
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
    for (String hash : struck.keySet()) {
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
  }

  private void requireNumbers(int opened, SortedMap<String, String> struck) {
    Numbers numbers = declaration.numbers();
    requireNumber(BundleFiles.OPENED, "opened", opened, numbers.opened());
    requireNumber(BundleFiles.STRUCK, "replaced", of("replaced", struck), numbers.replaced());
    requireNumber(
        BundleFiles.STRUCK,
        "disqualified",
        of("disqualified", struck),
        numbers.disqualified() - numbers.unkeyed());
    long withheld = of("withheld", struck);
    if (withheld > 0 && numbers.withheld() == 0 && !foundSomething()) {
      throw new BundleFault(
          BundleFiles.STRUCK,
          withheld + " ballots were withheld; the declaration says nothing of that");
    }
  }

  private boolean foundSomething() {
    return declaration.publication() != null && !declaration.publication().found().isEmpty();
  }

  private static long of(String reason, SortedMap<String, String> struck) {
    return struck.values().stream().filter(reason::equals).count();
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

  private SortedMap<String, String> struck() {
    SortedMap<String, String> struck = new TreeMap<>();
    for (String line : lines(BundleFiles.STRUCK, BoxLists.STRUCK_COLUMNS)) {
      String[] cells = line.split(",", -1);
      if (cells.length != 2 || !cells[0].matches(HASH) || cells[1].isBlank()) {
        throw new BundleFault(
            BundleFiles.STRUCK, "\"%s\" is no hash with a reason".formatted(line));
      }
      if (struck.put(cells[0], cells[1]) != null) {
        throw new BundleFault(BundleFiles.STRUCK, cells[0] + " is struck twice");
      }
    }
    return struck;
  }

  private List<String> lines(String file, String columns) {
    List<String> lines = bundle.text(file).lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(columns)) {
      throw new BundleFault(file, "its first line is not \"%s\"".formatted(columns));
    }
    return lines.subList(1, lines.size());
  }
}
