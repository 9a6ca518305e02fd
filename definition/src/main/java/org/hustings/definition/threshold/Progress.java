package org.hustings.definition.threshold;

import java.util.List;
import org.hustings.definition.vocabulary.Numbers;
import org.hustings.definition.vocabulary.Vocabulary;

/// How far a candidate's support goes towards a threshold.
public sealed interface Progress {
  boolean met();

  /// "3 of 5 CLPs".
  String words(Vocabulary vocabulary);

  /// Progress towards a number.
  ///
  /// @param reached so far; may exceed what is needed
  /// @param needed at least 1
  /// @param kinds of body, or empty for members
  /// @param ownMissing that one of the bodies must be the candidate's own, and none is
  /// @param distinctRegions that only one body of each region is reckoned
  record Towards(
      int reached, int needed, List<String> kinds, boolean distinctRegions, boolean ownMissing)
      implements Progress {
    public Towards {
      kinds = List.copyOf(kinds);
    }

    @Override
    public boolean met() {
      return reached >= needed && !ownMissing;
    }

    @Override
    public String words(Vocabulary vocabulary) {
      return "%d of %d %s%s%s"
          .formatted(
              reached,
              needed,
              kinds.isEmpty()
                  ? (needed == 1 ? "member" : "members")
                  : Bodies.named(vocabulary, kinds, needed),
              distinctRegions ? " in different regions" : "",
              ownMissing ? ", none of them the candidate's own" : "");
    }
  }

  /// Progress towards a share of a whole whose size is not known, so that it cannot be met yet.
  record TowardsUnknown(int reached, ShareOfBodies share) implements Progress {
    @Override
    public boolean met() {
      return false;
    }

    @Override
    public String words(Vocabulary vocabulary) {
      return "%d towards %s, whose number is not known"
          .formatted(reached, share.support(vocabulary));
    }
  }

  /// Progress towards several thresholds together or instead of each other.
  ///
  /// @param all whether every part is needed, or any one is enough
  record Combined(List<Progress> parts, boolean all) implements Progress {
    public Combined {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean met() {
      return all ? parts.stream().allMatch(Progress::met) : parts.stream().anyMatch(Progress::met);
    }

    @Override
    public String words(Vocabulary vocabulary) {
      return Numbers.list(
          parts.stream().map(part -> part.words(vocabulary)).toList(), all ? "and" : "or");
    }
  }
}
