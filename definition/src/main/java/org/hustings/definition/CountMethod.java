package org.hustings.definition;

import java.util.Arrays;
import java.util.Optional;

/// The family of count rules, as organisations name it before they name the exact rule.
public enum CountMethod {
  STV("stv", "single transferable vote", ""),
  ALTERNATIVE_VOTE("alternative-vote", "alternative vote", "av"),
  BLOCK_VOTE("block-vote", "block vote", "block-vote"),
  LIMITED_VOTE("limited-vote", "limited vote", "limited-vote"),
  FIRST_PAST_THE_POST("first-past-the-post", "first past the post", "fptp");

  private final String key;
  private final String words;
  private final String ownRule;

  CountMethod(String key, String words, String ownRule) {
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

  /// Whether the count rule of this name can carry out the method: its own rule can, and for a
  /// method of preferences every rule that is no other method's own.
  public boolean isCountedBy(String rule) {
    return rule.equals(ownRule)
        || (isPreferential()
            && Arrays.stream(values()).noneMatch(method -> method.ownRule.equals(rule)));
  }

  public static Optional<CountMethod> ofKey(String key) {
    return Arrays.stream(values()).filter(method -> method.key.equals(key)).findFirst();
  }
}
