package org.hustings.server.roll.right;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.server.organisation.member.Member;
import org.jspecify.annotations.Nullable;

/// The answer to "can I vote?" for one member.
///
/// @param frozen whether the roll decides; before the freeze it is what the register says now
/// @param asAt the instant as at which the register was asked
/// @param member as the register had them then; null if it did not
/// @param bar why the member may vote in no contest, beyond the conditions; null if nothing does
/// @param contests an answer for each
public record VoteAnswer(
    boolean frozen,
    Instant asAt,
    @Nullable Member member,
    @Nullable Bar bar,
    List<OfContest> contests) {
  public VoteAnswer {
    contests = List.copyOf(contests);
  }

  /// What keeps a member from every contest, whatever the conditions.
  public enum Bar {
    /// They were on the roll and were taken off it.
    TAKEN_OFF,
    /// The register did not have them.
    NOT_ON_REGISTER,
    /// The register has them as having left.
    LEFT,
    /// Another entry of the register is theirs too, and that one is used.
    STOOD_DOWN
  }

  /// Whether there is a contest in which the member may vote.
  public boolean yes() {
    return contests.stream().anyMatch(OfContest::yes);
  }

  /// The answer for one contest.
  ///
  /// @param stated whether the definition says who may vote
  /// @param college in which the member votes, where there are colleges
  /// @param unmet what the member would have had to do or be
  public record OfContest(
      ContestDefinition contest,
      boolean stated,
      boolean yes,
      @Nullable String college,
      List<Unmet> unmet) {
    public OfContest {
      unmet = List.copyOf(unmet);
    }
  }
}
