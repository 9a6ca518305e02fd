package org.hustings.server.platform;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// A state of something that has a life: each knows what may follow it, and the code that changes
/// the state asks. Implemented by enums whose first constant is how such a life begins;
/// `docs/states.md` is drawn from them.
public interface LifecycleState<S extends Enum<S> & LifecycleState<S>> {
  /// What may follow; empty for a state that is final.
  Set<S> next();

  /// Whether this may follow.
  default boolean leadsTo(S other) {
    return next().contains(other);
  }

  /// The states that this one may follow.
  static <S extends Enum<S> & LifecycleState<S>> Set<S> before(S state) {
    Set<S> before = EnumSet.noneOf(state.getDeclaringClass());
    Arrays.stream(state.getDeclaringClass().getEnumConstants())
        .filter(other -> other.leadsTo(state))
        .forEach(before::add);
    return before;
  }
}
