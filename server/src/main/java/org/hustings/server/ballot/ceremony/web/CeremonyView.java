package org.hustings.server.ballot.ceremony.web;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.ballot.ceremony.Ceremony;
import org.hustings.server.ballot.ceremony.Seat;
import org.hustings.server.ballot.ceremony.Trustee;

/// How far the ceremony of an election is, for officials.
///
/// @param officials who could make the key or keep it
/// @param proposed the proposal that waits for a second person; empty for none
/// @param outOfDate whether trustees or keys are others than were named
/// @param lodged the fingerprint of the key that is lodged; empty for none
/// @param reader who looks at it
/// @param official whether they may act
public record CeremonyView(
    ElectionDefinition election,
    List<Trustee> trustees,
    List<Registered> officials,
    Optional<Ceremony> ceremony,
    String proposed,
    boolean outOfDate,
    String lodged,
    PersonId reader,
    boolean official) {
  public String path() {
    return "/staff/elections/" + election.id().slug();
  }

  /// Those who have made no key yet, by name.
  public List<String> withoutKey() {
    return trustees.stream().filter(one -> one.key().isEmpty()).map(Trustee::name).toList();
  }

  /// Whether a ceremony can be proposed.
  public boolean isReady() {
    return official
        && lodged.isEmpty()
        && proposed.isEmpty()
        && trustees.size() >= 2
        && withoutKey().isEmpty()
        && (ceremony.isEmpty() || outOfDate);
  }

  /// Whether the reader makes the key, and can now.
  public boolean isHolders() {
    return official
        && ceremony.filter(one -> !one.isHeld() && one.holder().equals(reader)).isPresent()
        && !outOfDate;
  }

  public Optional<Seat> seatOf(Trustee trustee) {
    return ceremony.flatMap(one -> one.seatOf(trustee.person()));
  }

  /// What is usual: three of five, two of three, both of two.
  public int usualNeed() {
    return Math.max(2, trustees.size() / 2 + 1);
  }

  /// Those who have not tested their share, by name.
  public List<String> untested() {
    return ceremony.map(Ceremony::seats).orElse(List.of()).stream()
        .filter(seat -> !seat.isTested())
        .map(Seat::name)
        .toList();
  }
}
