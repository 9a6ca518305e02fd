package org.hustings.server.ballot.reckoning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hustings.ballotbox.sealing.Digests;

/// All that is wrong with a box; empty if it is as it should be.
public record Findings(List<Finding> all) {
  public Findings {
    // once each and in an order of their own: found again, they are the same
    all = List.copyOf(new TreeSet<>(all));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// By what is wrong.
  public Map<Finding.Kind, List<Finding>> byKind() {
    Map<Finding.Kind, List<Finding>> kinds = new EnumMap<>(Finding.Kind.class);
    all.forEach(one -> kinds.computeIfAbsent(one.kind(), _ -> new ArrayList<>()).add(one));
    return kinds;
  }

  /// Whether nothing is here that is not there.
  boolean areWithin(Findings others) {
    Collection<Finding> there = new TreeSet<>(others.all);
    return there.containsAll(all);
  }

  /// A line each.
  public String text() {
    return all.stream()
        .map(one -> one.kind().key() + " " + one.hash())
        .collect(Collectors.joining("\n"));
  }

  static Findings read(String text) {
    return new Findings(
        text.lines()
            .map(line -> line.split(" ", 2))
            .map(cells -> new Finding(Finding.Kind.ofKey(cells[0]), cells[1]))
            .toList());
  }

  /// By which two people know that they speak of the same.
  public String fingerprint() {
    return HexFormat.of().formatHex(Digests.sha256(text().getBytes(UTF_8)));
  }
}
