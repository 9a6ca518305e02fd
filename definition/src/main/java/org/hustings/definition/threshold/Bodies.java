package org.hustings.definition.threshold;

import java.util.List;
import java.util.Objects;

/// A number of distinct bodies of one kind, or of several kinds together.
///
/// @param number at least 1
/// @param kinds at least one
/// @param distinctRegions whether each must be in another region; a body without one cannot help
/// @param oneOwn whether one of them must be the candidate's own
public record Bodies(int number, List<String> kinds, boolean distinctRegions, boolean oneOwn)
    implements Threshold {
  public Bodies {
    kinds = List.copyOf(kinds);
    if (number < 1 || kinds.isEmpty()) {
      throw new IllegalArgumentException(
          "a threshold is at least 1 body of at least one kind, not %d of %s"
              .formatted(number, kinds));
    }
  }

  public static Bodies of(int number, String kind) {
    return new Bodies(number, List.of(kind), false, false);
  }

  @Override
  public Progress progress(Support support) {
    List<SupportingBody> bodies = support.bodiesOf(kinds);
    long reached =
        distinctRegions
            ? bodies.stream()
                .map(SupportingBody::region)
                .filter(Objects::nonNull)
                .distinct()
                .count()
            : bodies.stream().map(SupportingBody::unit).distinct().count();
    boolean ownMissing =
        oneOwn && bodies.stream().noneMatch(body -> support.own().contains(body.unit()));
    return new Progress.Towards(
        Math.toIntExact(reached), number, kinds, distinctRegions, ownMissing);
  }
}
