package org.hustings.server.election.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.words.English;
import org.junit.jupiter.api.Test;

class ContestRulesTest {
  private static ContestRules rules(String contest) {
    ElectionDefinition election =
        new DefinitionReader(CountRules.ofLibrary())
            .read(
                """
                format: 1
                election: society-2021
                title: Society elections 2021
                organisation: The Society
                zone: Europe/London
                kinds:
                  branch: {one: branch, many: branches}
                contests:
                  - contest: council
                    name: Council
                    seats: 5
                """
                    + contest)
            .definition()
            .orElseThrow();
    return new ContestRules(English.WORDS, election, election.contests().getFirst());
  }

  @Test
  void that_nobody_need_nominate_is_said_otherwise_than_that_it_is_not_stated() {
    ContestRules nobody = rules("    nominators: []\n");
    assertThat(nobody.nominating())
        .containsExactly("Nobody need nominate: who puts themselves forward stands.");
    assertThat(nobody.threshold())
        .isEqualTo("A candidate needs no support to be on the ballot paper.");
    ContestRules silent = rules("");
    assertThat(silent.nominating()).containsExactly("Who may nominate is not stated.");
    assertThat(silent.threshold()).contains("is not stated");
  }

  @Test
  void a_threshold_of_none_is_said_otherwise_than_one_that_is_not_stated() {
    assertThat(rules("    threshold: none\n").threshold())
        .isEqualTo("A candidate needs no support to be on the ballot paper.");
  }

  @Test
  void a_limit_of_the_seats_or_of_none_is_said_so() {
    assertThat(rules("    nominators: [{kind: branch, limit: seats}]\n").nominating())
        .containsExactly(
            "Branches may each nominate up to five candidates, as many as there are seats.");
    assertThat(rules("    nominators: [{kind: branch, limit: none}]\n").nominating())
        .containsExactly("Branches may each nominate any number of candidates.");
    assertThat(rules("    nominators: [{kind: branch}]\n").nominating())
        .containsExactly(
            "Branches may nominate. How many candidates each may nominate is not stated.");
  }
}
