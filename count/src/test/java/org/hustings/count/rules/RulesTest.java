package org.hustings.count.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.count.CountRule;
import org.hustings.count.RuleDescription;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void every_rule_is_found_by_the_name_it_is_listed_under() {
    for (CountRule rule : Rules.all()) {
      String name = rule.description().name();
      assertThat(Rules.named(name)).map(CountRule::description).contains(rule.description());
    }
  }

  @Test
  void names_may_be_aliases_in_any_case_and_carry_options() {
    assertThat(Rules.named("WIGM").orElseThrow().description().name()).isEqualTo("scottish");
    assertThat(Rules.named("limited-vote-3").orElseThrow().description().name())
        .isEqualTo("limited-vote-3");
    assertThat(Rules.named("nz+ron").orElseThrow().description().name()).isEqualTo("nz-meek+ron");
    assertThat(Rules.named("ers97+ron-one-seat")).isPresent();
  }

  @Test
  void there_is_no_rule_of_another_name() {
    assertThat(Rules.named("borda")).isEmpty();
    assertThat(Rules.named("borda+ron")).isEmpty();
    assertThat(Rules.named("limited-vote-many")).isEmpty();
  }

  @Test
  void every_rule_says_where_it_comes_from_and_how_far_it_was_checked() {
    for (CountRule rule : Rules.all()) {
      RuleDescription description = rule.description();
      assertThat(description.citation()).as(description.name()).isNotBlank();
      assertThat(description.arithmetic()).as(description.name()).isNotBlank();
      assertThat(description.ties()).as(description.name()).isNotBlank();
      assertThat(description.validation()).as(description.name()).isNotBlank();
      assertThat(description.version()).as(description.name()).matches("\\d+\\.\\d+");
    }
  }
}
