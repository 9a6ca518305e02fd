package org.hustings.browser;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/// The journeys once more, each page that they come to in all widths and modes: the answers to
/// forms and letters, to which no link leads [EveryPageTest].
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class JourneysInAllModesTest {
  @Nested
  class Voting extends VotingTest {}

  @Nested
  class Standing extends StandingTest {}

  @Nested
  class SigningIn extends SigningInTest {}

  @Nested
  class RecordingNominations extends RecordingNominationsTest {}

  @Nested
  class KeepingTheRegister extends KeepingTheRegisterTest {
    /// Takes long by itself already.
    @Override
    void a_large_file_shows_how_far_its_comparison_is_and_can_be_discarded() {}
  }

  @Nested
  class DefiningAnElection extends DefiningAnElectionTest {}

  @Nested
  class TendingTheBallot extends TendingTheBallotTest {}

  @Nested
  @Order(Integer.MAX_VALUE)
  class Declaring extends DeclaringTest {}
}
