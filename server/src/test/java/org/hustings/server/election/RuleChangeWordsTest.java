package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.words.English;
import org.junit.jupiter.api.Test;

class RuleChangeWordsTest {
  private static final String FILE =
      """
      format: 1
      election: society-2021
      title: Society elections 2021
      organisation: The Society
      zone: Europe/London
      kinds:
        branch: {one: branch, many: branches}
      sections:
        young: young members
      voters: [{joined-by: 2021-01-31}]
      contests:
        - contest: council
          name: Council
          seats: 5
          candidates: []
          nominators: [{kind: branch, limit: 2}]
          threshold: {bodies: 2, of: branch}
          count: {method: stv, rule: ers97, constraints: [{group: women, at-least: 2}]}
      """;

  private static ElectionDefinition read(String file) {
    return new DefinitionReader(CountRules.ofLibrary()).read(file).definition().orElseThrow();
  }

  private static List<String> change(String was, String is) {
    assertThat(FILE).contains(was);
    return RuleChangeWords.of(English.WORDS, read(FILE), read(FILE.replace(was, is)));
  }

  @Test
  void what_members_are_asked_is_said_as_the_public_pages_say_it() {
    assertThat(change("candidates: []", "candidates: [{section: young}]"))
        .containsExactly(
            "Council: Who may stand: it was “Every member may stand.” and is now “Members may stand"
                + " who must be one of the young members.”.");
    assertThat(change("voters: [{joined-by: 2021-01-31}]", "voters: [{joined-by: 2021-02-28}]"))
        .containsExactly(
            "Who may vote: it was “have joined on or before Sunday 31 January 2021” and is now"
                + " “have joined on or before Sunday 28 February 2021”.");
  }

  @Test
  void limits_thresholds_and_counts_are_said_so_too() {
    assertThat(change("limit: 2", "limit: seats"))
        .containsExactly(
            "Council: Who may nominate: it was “Branches may each nominate up to two candidates.”"
                + " and is now “Branches may each nominate up to five candidates, as many as there"
                + " are seats.”.");
    assertThat(change("threshold: {bodies: 2, of: branch}", "threshold: none"))
        .singleElement()
        .asString()
        .contains("the support of two branches", "A candidate needs no support");
    assertThat(change("method: stv, rule: ers97", "method: stv, rule: scottish"))
        .singleElement()
        .asString()
        .doesNotContain("“ers97”");
    assertThat(change("at-least: 2", "at-least: 3"))
        .singleElement()
        .asString()
        .contains("at least two women", "at least three women");
    assertThat(change("seats: 5", "seats: 4"))
        .containsExactly("Council: Seats: it was “5” and is now “4”.");
  }
}
