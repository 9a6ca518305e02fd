package org.hustings.server.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.definition.ContestId;
import org.hustings.server.ServerTest;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.election.Drafts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WithoutThresholdTest extends ServerTest {
  private static final ContestId TREASURER = ContestId.of("holm-2020", "treasurer");

  @Autowired private Drafts drafts;
  @Autowired private Fenland fenland;
  @Autowired private Standing standing;
  @Autowired private ValidNominations validNominations;

  @Test
  void everybody_who_stands_is_validly_nominated_where_the_rules_ask_for_no_nominations() {
    String definition =
        """
        format: 1
        election: holm-2020
        title: Holm Society elections 2020
        organisation: Holm Society
        zone: Europe/London
        contests:
          - contest: treasurer
            name: Treasurer
            seats: 1
        """;
    drafts.save(TREASURER.election(), 0, definition, Fenland.RETURNING_OFFICER, "a test");
    drafts.publish(TREASURER.election(), 1, Fenland.RETURNING_OFFICER, "a test");
    for (String name : new String[] {"Ada Reed", "Bo Rush"}) {
      standing.putForward(
          TREASURER, Profile.of(PersonName.of(name)), null, fenland.from("the candidate"));
    }

    ValidlyNominated nominated = validNominations.of(TREASURER, clock.instant()).orElseThrow();

    assertThat(nominated.candidates()).hasSize(2);
    assertThat(nominated.isUnopposed()).isFalse();
  }
}
