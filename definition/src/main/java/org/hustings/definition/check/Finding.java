package org.hustings.definition.check;

import org.hustings.definition.file.Fault;
import org.jspecify.annotations.Nullable;

/// One thing that a check of a definition has found, at its place in the file.
public sealed interface Finding {
  /// From 1.
  int line();

  /// From 1.
  int column();

  /// All of it in one line, without the place.
  String words();

  /// What must be mended before the definition can be published.
  ///
  /// @param fault what is wrong, and what to do
  /// @param step at which the election would fail; absent where the file cannot even be read so far
  record Refused(Fault fault, @Nullable Step step) implements Finding {
    @Override
    public int line() {
      return fault.line();
    }

    @Override
    public int column() {
      return fault.column();
    }

    @Override
    public String words() {
      return step == null
          ? fault.words()
          : "%s (it would fail %s)".formatted(fault.words(), step.words());
    }
  }

  /// What is possible and yet is likely to be a slip, or has to be known.
  ///
  /// @param fault what was found, what might have been expected, and what to do
  /// @param step at which it takes effect; absent where it is what the public reads
  record Warned(Fault fault, @Nullable Step step) implements Finding {
    /// What was found at a place.
    public static Warned at(
        Place place, String found, String expected, String advice, @Nullable Step step) {
      return new Warned(new Fault(place.line(), place.column(), found, expected, advice), step);
    }

    @Override
    public int line() {
      return fault.line();
    }

    @Override
    public int column() {
      return fault.column();
    }

    @Override
    public String words() {
      return step == null
          ? fault.words()
          : "%s (it takes effect %s)".formatted(fault.words(), step.words());
    }
  }

  /// What is not stated although a step will ask for it.
  ///
  /// @param line of the part in which it would stand
  /// @param column of that part
  /// @param contest its short name; empty for what the whole election leaves open
  /// @param key under which it would stand, such as `rule`, or the act that is missing
  /// @param point a sentence
  /// @param step that asks for it
  /// @param needed whether dispatch or the count cannot do without it
  record Open(
      int line, int column, String contest, String key, String point, Step step, boolean needed)
      implements Finding {
    @Override
    public String words() {
      return needed ? "%s It is needed %s.".formatted(point, step.words()) : point;
    }
  }
}
