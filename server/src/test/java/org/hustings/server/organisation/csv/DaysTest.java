package org.hustings.server.organisation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
  @ParameterizedTest
  @ValueSource(strings = {"5/3/19", "05.03.19", "5-3-19", "5 Mar 19", "5-March-19"})
  void a_year_of_two_figures_is_no_day_and_is_told_as_that(String text) {
    assertThat(Days.parse(text)).isNull();
    assertThat(Days.hasShortYear(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2020-02-30", "5/3/2019", "5/3/199", "19"})
  void anything_else_is_not_told_as_that(String text) {
    assertThat(Days.hasShortYear(text)).isFalse();
  }
}
