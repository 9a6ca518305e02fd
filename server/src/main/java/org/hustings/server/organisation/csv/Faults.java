package org.hustings.server.organisation.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The faults of one file: all are counted, the first thousand are kept to be listed, and of the
/// first lines with a fault it is kept why.
public final class Faults {
  /// A file with more faults than this has one cause, not a thousand; a longer list helps nobody.
  public static final int MOST_LISTED = 1000;

  /// A file with more lines that have a fault is to be mended as a whole.
  private static final int MOST_LINES = 20_000;

  private final List<Fault> listed = new ArrayList<>();
  private final Map<Kind, Counted> groups = new LinkedHashMap<>();
  private final Map<Long, String> lines = new TreeMap<>();
  private final Map<String, UnknownUnit> unknownUnits = new LinkedHashMap<>();
  private final Set<String> told = new LinkedHashSet<>();
  private boolean ofWholeFile;
  private long count;

  private record Kind(@Nullable String column, String problem, String remedy) {}

  private static final class Counted {
    private long count;
    private final List<Long> first = new ArrayList<>();
  }

  /// A unit that lines name and that the register does not have.
  public record UnknownUnit(String name, List<String> alike, long lines) {
    public UnknownUnit {
      alike = List.copyOf(alike);
    }
  }

  /// Adds the fault of one cell.
  public void add(long line, @Nullable String column, String problem, String remedy) {
    count++;
    if (listed.size() < MOST_LISTED) {
      listed.add(new Fault(line, column, problem, remedy));
    }
    group(new Kind(column, problem, remedy), line);
    if (line <= 1) {
      ofWholeFile = true;
    } else {
      note(line, problem + " " + remedy);
    }
  }

  /// Adds the fault from which on nothing can be read.
  void addFrom(long line, String problem, String remedy) {
    add(line, null, problem, remedy);
    ofWholeFile = true;
  }

  /// Adds that a line names a unit that the register does not have; the key is the same for all
  /// ways of writing the name, and units called like it are given by their ids.
  void addUnknownUnit(String key, String name, List<String> alike) {
    if (unknownUnits.size() < MOST_LISTED || unknownUnits.containsKey(key)) {
      unknownUnits.merge(
          key,
          new UnknownUnit(name, alike, 1),
          (one, _) -> new UnknownUnit(one.name(), one.alike(), one.lines() + 1));
    }
  }

  /// Says that another line shares a fault that was added already.
  public void note(long line, String why) {
    if (lines.size() <= MOST_LINES) {
      lines.merge(line, why, (one, other) -> one + " " + other);
    }
  }

  private void group(Kind kind, long line) {
    Counted group = groups.get(kind);
    if (group == null) {
      if (groups.size() == MOST_LISTED) {
        return;
      }
      group = new Counted();
      groups.put(kind, group);
    }
    group.count++;
    if (group.first.size() < FaultGroup.MOST_NAMED) {
      group.first.add(line);
    }
  }

  /// Tells what is no fault and worth looking at.
  void tell(String note) {
    if (told.size() < MOST_LISTED) {
      told.add(note);
    }
  }

  /// What was told, each once.
  public List<String> told() {
    return List.copyOf(told);
  }

  /// How many there are, listed or not.
  public long count() {
    return count;
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /// Those kept, in the order of the file.
  public List<Fault> listed() {
    return listed.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
  }

  /// The same by what is wrong, the most frequent first.
  public List<FaultGroup> groups() {
    return groups.entrySet().stream()
        .map(entry ->
            new FaultGroup(
                entry.getKey().column(),
                entry.getKey().problem(),
                entry.getKey().remedy(),
                entry.getValue().count,
                entry.getValue().first.stream().sorted().toList()))
        .sorted(Comparator.comparingLong(FaultGroup::count).reversed())
        .toList();
  }

  /// The units that lines name and the register does not have, by how many lines do.
  public List<UnknownUnit> unknownUnits() {
    return unknownUnits.values().stream()
        .sorted(Comparator.comparingLong(UnknownUnit::lines).reversed())
        .toList();
  }

  /// The lines that have a fault, with what is wrong with each, where the file can be taken in
  /// without them; empty where a fault is of the whole file or there are too many.
  public Map<Long, String> faultyLines() {
    return ofWholeFile || lines.size() > MOST_LINES ? Map.of() : Map.copyOf(lines);
  }
}
