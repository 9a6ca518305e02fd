package org.hustings.definition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
  FIRST_PAST_THE_POST("first-past-the-post", "first past the post", Rules.FIRST_PAST_THE_POST),
  QUESTION("question", "yes or no", null);

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

  /// How its papers are marked, in the words of the counting library.
  private Marks marks() {
    return switch (this) {
      case STV, ALTERNATIVE_VOTE -> Marks.PREFERENCES;
      case BLOCK_VOTE, LIMITED_VOTE, FIRST_PAST_THE_POST -> Marks.CROSSES;
      case QUESTION -> Marks.QUESTION;
    };
  }

  /// Whether the exact rule must be named beside it, as it has several.
  public boolean hasSeveralRules() {
    return isPreferential() || this == QUESTION;
  }

  /// Why this rule of the counting library cannot carry out the method; nothing if it can. A method
  /// of preferences is carried out by every rule of a transferable vote, a question by every rule of
  /// questions, another by its own alone.
  ///
  /// @param constrained whether minima or maxima of groups are to be kept
  public Set<Misfit> misfits(CountRule rule, int seats, boolean constrained) {
    Scope scope = rule.description().scope();
    Set<Misfit> misfits = EnumSet.noneOf(Misfit.class);
    misfits.addAll(scope.misfits(marks(), seats, constrained));
    boolean carriedOut =
        switch (this) {
          case STV, ALTERNATIVE_VOTE -> scope.method() == Method.TRANSFERABLE_VOTE;
          case QUESTION -> scope.method() == Method.QUESTION;
          case BLOCK_VOTE, LIMITED_VOTE, FIRST_PAST_THE_POST -> rule == ownRule;
        };
    if (!carriedOut) {
      misfits.add(Misfit.MARKS);
    }
    return misfits;
  }

  /// Those by which candidates are elected.
  public static List<CountMethod> ofCandidates() {
    return Arrays.stream(values()).filter(method -> method != QUESTION).toList();
  }

  public static Optional<CountMethod> ofKey(String key) {
    return Arrays.stream(values()).filter(method -> method.key.equals(key)).findFirst();
  }
}
