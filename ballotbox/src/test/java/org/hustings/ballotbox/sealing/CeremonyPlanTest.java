package org.hustings.ballotbox.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionId;
import org.junit.jupiter.api.Test;

class CeremonyPlanTest {
  private static final ElectionId ELECTION = new ElectionId("saltmarsh-2020");

  private final List<TrusteePair> pairs =
      List.of(TrusteePair.make(), TrusteePair.make(), TrusteePair.make());

  private CeremonyPlan plan() {
    List<CeremonyPlan.Place> places = new ArrayList<>();
    for (int number = 1; number <= pairs.size(); number++) {
      places.add(new CeremonyPlan.Place("Trustee: no. " + number, pairs.get(number - 1).key()));
    }
    return new CeremonyPlan("17", ELECTION, 2, places);
  }

  @Test
  void what_is_made_from_a_plans_file_each_trustee_opens_and_two_of_them_open_the_votes() {
    CeremonyPlan plan = CeremonyPlan.parse(plan().text());
    assertThat(plan).isEqualTo(plan());

    SealedCeremony made = SealedCeremony.parse(plan.hold().text());
    assertThat(made.ceremony()).isEqualTo("17");
    List<TrusteeShare> shares = new ArrayList<>();
    for (int place = 0; place < 3; place++) {
      TrusteeShare share = pairs.get(place).open(ELECTION, made.shares().get(place).envelope());
      assertThat(share.commitment()).isEqualTo(made.shares().get(place).commitment());
      shares.add(share);
    }
    Sealing sealing = Sealing.of(made.key().version());
    byte[] inner = {4, 5, 6};
    byte[] sealed = sealing.seal(made.key(), inner);
    assertThat(sealing.open(OpeningKey.of(made.key(), shares.subList(1, 3)), sealed))
        .isEqualTo(inner);
    assertThat(made.text()).doesNotContain(shares.getFirst().secret());
  }

  @Test
  void a_file_that_is_none_is_refused_with_what_is_wrong() {
    assertThatThrownBy(() -> CeremonyPlan.parse("Hustings key share"))
        .isInstanceOf(KeyTextException.class)
        .hasMessageContaining("expected \"Hustings ceremony\"");
    assertThatThrownBy(() -> CeremonyPlan.parse(plan().text().replace("needed: 2", "needed: 4")))
        .isInstanceOf(KeyTextException.class)
        .hasMessageContaining("4 of 3 trustees cannot open");
    assertThatThrownBy(() -> CeremonyPlan.parse(plan().text().replace("key 2:", "key 9:")))
        .isInstanceOf(KeyTextException.class)
        .hasMessageContaining("key 2");
    String half = plan().hold().text();
    assertThatThrownBy(() -> SealedCeremony.parse(half.substring(0, half.length() / 2)))
        .isInstanceOf(KeyTextException.class)
        .hasMessageContaining("take the whole file");
  }
}
