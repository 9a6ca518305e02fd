package org.hustings.server.organisation.register;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.ListId;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.member.Member;
import org.jspecify.annotations.Nullable;

/// All that the register says of one member at an instant: the entry, the offices held on that day,
/// the lists that name the member, and the unit that the member belongs to; null where there is none.
///
/// @param declared the sections that the member has declared to belong to, each with the words that
///   they agreed to
public record RegisterEntry(
    Member member,
    List<Office> offices,
    Set<ListId> lists,
    @Nullable Home home,
    Map<String, String> declared) {
  public RegisterEntry {
    offices = List.copyOf(offices);
    lists = Set.copyOf(lists);
    declared = Map.copyOf(declared);
  }

  /// Of a member who has declared nothing.
  public RegisterEntry(
      Member member, List<Office> offices, Set<ListId> lists, @Nullable Home home) {
    this(member, offices, lists, home, Map.of());
  }

  /// What the directory says of a member's unit.
  public record Home(UnitId unit, KindId kind, @Nullable String region, @Nullable String nation) {}

  /// An office that the member holds in a unit of this kind. The role is written as definitions do:
  /// `secretary`, also where the register has "CLP Secretary".
  public record Office(UnitId unit, KindId kind, String role) {}

  /// The member's sections as definitions write them: `young-members` for "Young members".
  public Set<String> sectionSlugs() {
    return member.sections().stream()
        .map(text -> Words.of(text).slug())
        .collect(toUnmodifiableSet());
  }

  /// The same where members declare some sections for themselves: in one of these is whoever has
  /// declared it in just these words, and nobody else, whatever else the register says.
  ///
  /// @param byDeclaration the words by section
  public Set<String> sectionSlugs(Map<String, String> byDeclaration) {
    Stream<String> recorded =
        sectionSlugs().stream().filter(section -> !byDeclaration.containsKey(section));
    Stream<String> own =
        byDeclaration.entrySet().stream()
            .filter(one -> one.getValue().equals(declared.get(one.getKey())))
            .map(Map.Entry::getKey);
    return Stream.concat(recorded, own).collect(toUnmodifiableSet());
  }

  /// The roles that the member holds in any unit.
  public Set<String> roles() {
    return offices.stream().map(Office::role).collect(toUnmodifiableSet());
  }
}
