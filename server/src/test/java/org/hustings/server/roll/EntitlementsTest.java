package org.hustings.server.roll;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.junit.jupiter.api.Test;

class EntitlementsTest {
  private static final ElectionId LEAGUE = new ElectionId("league-2020");
  private static final ContestId LEADER = new ContestId(LEAGUE, "leader");
  private static final ContestId DELEGATES = new ContestId(LEAGUE, "delegates");
  private static final Entitlements BOTH =
      Entitlements.of(
          new Entitlement(LEADER, "Affiliates: unions"), new Entitlement(DELEGATES, null));

  @Test
  void what_is_written_of_them_is_read_back() {
    assertThat(BOTH.text()).isEqualTo("leader:Affiliates: unions|delegates");
    assertThat(Entitlements.parse(LEAGUE, BOTH.text())).isEqualTo(BOTH);
  }

  @Test
  void a_college_counts_in_its_own_contest_alone() {
    assertThat(BOTH.college(LEADER)).isEqualTo("Affiliates: unions");
    assertThat(BOTH.college(DELEGATES)).isNull();
    assertThat(BOTH.in(new ContestId(LEAGUE, "treasurer"))).isEmpty();
  }

  @Test
  void those_who_vote_in_the_same_contests_have_the_same_papers_whatever_their_college() {
    Entitlements councillor =
        Entitlements.of(new Entitlement(LEADER, "Councillors"), new Entitlement(DELEGATES, null));

    assertThat(councillor.slugs()).isEqualTo(BOTH.slugs()).isEqualTo("leader delegates");
    assertThat(BOTH.among("leader")).containsExactly(new Entitlement(LEADER, "Affiliates: unions"));
    assertThat(BOTH.among("")).isEmpty();
  }
}
