package org.hustings.server.nomination.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A tracker as plain text: when it was last updated, and each candidate with the bodies that
/// nominate.
///
/// @param stamp the "Last updated" line, if there is one
/// @param entries the candidates, in the order of the page
public record TrackerText(@Nullable Stamp stamp, List<Entry> entries) {
  public TrackerText {
    entries = List.copyOf(entries);
  }

  /// One candidate's heading and the bodies under it.
  ///
  /// @param name the candidate's name as shown
  /// @param claimed the number of nominations that the heading claims
  /// @param backers what stands after "backed by", as written: "Labour to Win and Open Labour";
  ///   empty if there is nothing
  /// @param bodies the names of the bodies, as written
  /// @param line the heading's line in the file, from 1; 0 if the entry was not read from one
  public record Entry(String name, int claimed, String backers, List<Body> bodies, int line) {
    public Entry {
      bodies = List.copyOf(bodies);
    }

    /// Each body once, in the order of the page.
    public List<Body> distinctBodies() {
      List<Body> distinct = new ArrayList<>();
      for (Body body : bodies) {
        if (distinct.stream().noneMatch(earlier -> earlier.name().equals(body.name()))) {
          distinct.add(body);
        }
      }
      return distinct;
    }
  }

  /// A body's name and the line on which it stands.
  public record Body(String name, int line) {}

  /// What the page says of itself that its own lists do not bear out, in the order of the page.
  public List<Discrepancy> discrepancies() {
    List<Discrepancy> found = new ArrayList<>();
    for (Entry entry : entries) {
      List<Body> distinct = entry.distinctBodies();
      for (Body body : entry.bodies()) {
        if (!distinct.contains(body)) {
          found.add(new Discrepancy.ListedTwice(entry.name(), body.name(), body.line()));
        }
      }
      if (entry.claimed() != distinct.size()) {
        found.add(
            new Discrepancy.CountDiffers(
                entry.name(), entry.claimed(), distinct.size(), entry.line()));
      }
    }
    int claimed = entries.stream().mapToInt(Entry::claimed).sum();
    int listed = entries.stream().mapToInt(entry -> entry.distinctBodies().size()).sum();
    if (claimed != listed) {
      found.add(new Discrepancy.TotalDiffers(entries.size(), claimed, listed));
    }
    return found;
  }

  /// The list alone: headings and bodies with an empty line between any two lines, and no line end
  /// after the last, as the page of 3 August 2020 has it.
  public String list() {
    return entries.stream().flatMap(TrackerText::lines).collect(Collectors.joining("\n\n"));
  }

  /// The whole text: the "Last updated" line, if there is a stamp, and the list.
  public String print() {
    String list = list();
    String head =
        Optional.ofNullable(stamp).map(at -> "Last updated: " + at.words() + ".").orElse("");
    return head.isEmpty() || list.isEmpty() ? head + list : head + "\n\n" + list;
  }

  private static Stream<String> lines(Entry entry) {
    String backed = entry.backers().isEmpty() ? "" : " (backed by " + entry.backers() + ")";
    String heading = entry.name() + " – " + Phrases.nominations(entry.claimed()) + backed;
    return Stream.concat(Stream.of(heading), entry.bodies().stream().map(Body::name));
  }
}
