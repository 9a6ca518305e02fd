package org.hustings.definition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hustings.count.CountRule;
import org.hustings.count.Scope;
import org.hustings.count.Scope.Marks;
import org.hustings.count.Scope.Method;
import org.hustings.count.Scope.Misfit;
import org.hustings.count.rules.Rules;
import org.jspecify.annotations.Nullable;

/// The family of count rules, as organisations name it before they name the exact rule.
public enum CountMethod {
  STV("stv", "single transferable vote", null),
  ALTERNATIVE_VOTE("alternative-vote", "alternative vote", Rules.AV),
  BLOCK_VOTE("block-vote", "block vote", Rules.BLOCK_VOTE),
  LIMITED_VOTE("limited-vote", "limited vote", Rules.LIMITED_VOTE),
  FIRST_PAST_THE_POST("first-past-the-post", "first past the post", Rules.FIRST_PAST_THE_POST);

  private final String key;
  private final String words;
  private final @Nullable Rules ownRule;

  CountMethod(String key, String words, @Nullable Rules ownRule) {
    this.key = key;
    this.words = words;
    this.ownRule = ownRule;
  }

  public String key() {
    return key;
  }

  public String words() {
    return words;
  }

  /// Whether the ballot paper is marked with preferences 1, 2, 3 and not with crosses.
  public boolean isPreferential() {
    return this == STV || this == ALTERNATIVE_VOTE;
  }

  /// Why this rule of the counting library cannot carry out the method; nothing if it can. A method
  /// of preferences is carried out by every rule of a transferable vote, another by its own alone.
  ///
  /// @param constrained whether minima or maxima of groups are to be kept
  public Set<Misfit> misfits(CountRule rule, int seats, boolean constrained) {
    Scope scope = rule.description().scope();
    Set<Misfit> misfits = EnumSet.noneOf(Misfit.class);
    misfits.addAll(
        scope.misfits(isPreferential() ? Marks.PREFERENCES : Marks.CROSSES, seats, constrained));
    if (isPreferential() ? scope.method() != Method.TRANSFERABLE_VOTE : rule != ownRule) {
      misfits.add(Misfit.MARKS);
    }
    return misfits;
  }

  public static Optional<CountMethod> ofKey(String key) {
    return Arrays.stream(values()).filter(method -> method.key.equals(key)).findFirst();
  }
}
