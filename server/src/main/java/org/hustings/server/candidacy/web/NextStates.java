package org.hustings.server.candidacy.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.History;
import org.hustings.server.candidacy.NameCorrections;
import org.hustings.server.candidacy.OwnActs;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.State;
import org.springframework.stereotype.Component;

/// Which states may be asked for: nothing is offered that would be refused.
@Component
class NextStates {
  private final Candidacies candidacies;
  private final Standing standing;
  private final NameCorrections settled;
  private final Clock clock;

  NextStates(Candidacies candidacies, Standing standing, NameCorrections settled, Clock clock) {
    this.candidacies = candidacies;
    this.standing = standing;
    this.settled = settled;
    this.clock = clock;
  }

  /// Those that whoever looks may ask for now, in the order of the states.
  List<State> next(Standings.Found found, boolean officer) {
    Candidacy candidacy = found.candidacy();
    if (!officer && settled.isSettled(candidacy)) {
      return List.of();
    }
    History history = candidacies.history(candidacy.id(), clock.instant());
    boolean nominated = standing.isNominated(candidacy.id());
    return Arrays.stream(State.values())
        .filter(state -> officer || OwnActs.isOwn(state))
        .filter(state -> history.refusal(state, nominated, "a reason").isEmpty())
        .toList();
  }

  /// A state as part of an address: "entered-by-mistake".
  static String slug(State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<State> of(String slug) {
    return Arrays.stream(State.values()).filter(state -> slug(state).equals(slug)).findFirst();
  }
}
