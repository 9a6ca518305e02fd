package org.hustings.definition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many candidates one nominator may nominate in a contest, where that is stated.
public sealed interface Limit {
  /// The most that one may state.
  int MOST = 1_000;

  /// The number in a contest of so many seats; absent where any number may be nominated.
  @Nullable Integer number(int seats);

  /// As the definition file writes it: `5`, `seats`, `none`.
  String text();

  /// The limit that is written so; empty for what is none.
  static Optional<Limit> of(String text) {
    return switch (text) {
      case "seats" -> Optional.of(new Seats());
      case "none" -> Optional.of(new Unlimited());
      default ->
          text.matches("[0-9]{1,4}")
              ? Optional.of(Integer.parseInt(text))
                  .filter(number -> number >= 1 && number <= MOST)
                  .map(UpTo::new)
              : Optional.empty();
    };
  }

  /// So many.
  record UpTo(int candidates) implements Limit {
    @Override
    public Integer number(int seats) {
      return candidates;
    }

    @Override
    public String text() {
      return Integer.toString(candidates);
    }
  }

  /// As many as there are seats.
  record Seats() implements Limit {
    @Override
    public Integer number(int seats) {
      return seats;
    }

    @Override
    public String text() {
      return "seats";
    }
  }

  /// Any number; nothing was left open.
  record Unlimited() implements Limit {
    @Override
    public @Nullable Integer number(int seats) {
      return null;
    }

    @Override
    public String text() {
      return "none";
    }
  }
}
