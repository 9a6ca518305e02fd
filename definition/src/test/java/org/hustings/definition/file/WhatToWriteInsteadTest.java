package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A fault says what to write instead wherever that can be told.
class WhatToWriteInsteadTest {
  private static List<String> faults(String text) {
    return Definitions.READER.read(text).faults().stream()
        .map(fault -> fault.words("f.yaml"))
        .toList();
  }

  private static String only(String text) {
    assertThat(faults(text)).hasSize(1);
    return faults(text).getFirst();
  }

  private static String zone(String written) {
    return only(Definitions.SMALLEST.replace("Europe/London", written));
  }

  private static String act(String at) {
    return only(Definitions.SMALLEST + "timetable: [{act: declaration, at: '" + at + "'}]\n");
  }

  @Test
  void a_share_that_is_written_as_a_fraction_is_refused_with_the_percentage() {
    String threshold = "    threshold: {share: 0.05, of: clp}\n";
    String kinds = "kinds: {clp: {one: a, many: b}}\ncontests:";
    String text = Definitions.SMALLEST.replace("contests:", kinds) + threshold;
    assertThat(only(text))
        .isEqualTo(
            "f.yaml:11:24: found \"0.05\"; expected a share in per cent: write 5% for 0.05 of the"
                + " whole, or 0.05% if so little is meant");
    assertThat(faults(text.replace("0.05", "0.05%"))).isEmpty();
    assertThat(faults(text.replace("0.05", "5"))).isEmpty();
  }

  @Test
  void each_way_of_not_being_YAML_has_its_own_advice() {
    assertThat(only("format: 1\ntitle: Society: elections\n"))
        .startsWith("f.yaml:2:")
        .endsWith(
            "a text with \": \" in it stands in quotation marks; or this line stands further right"
                + " than the key above it");
    assertThat(only(Definitions.SMALLEST.replace("    seats", "   seats")))
        .contains("let this line begin exactly below the others of its part, which begins in line");
    assertThat(only(Definitions.SMALLEST + "---\n" + Definitions.SMALLEST))
        .contains("one file holds one definition: remove the line \"---\"");
    assertThat(only("format: 1\n\ttitle: x\n")).contains("indent with spaces, not with a tab");
    assertThat(only("format: 1\ntitle: \"NEC\nelection: x\n"))
        .endsWith("close the quotation mark that opens in line 2");
  }

  @ParameterizedTest
  @CsvSource({
    "London,Europe/London",
    "BST,Europe/London",
    "UK,Europe/London",
    "new york,America/New_York",
    "Europe/Londn,Europe/London",
  })
  void a_zone_is_found_by_its_city_its_country_or_what_its_summer_time_is_called(
      String written, String meant) {
    assertThat(zone(written)).endsWith("did you mean \"" + meant + "\"?");
  }

  @Test
  void seats_that_are_missing_are_not_taken_for_one() {
    String count = "    count: {method: stv, constraints: [{group: women, at-least: 2}]}\n";
    assertThat(only(Definitions.SMALLEST.replace("    seats: 1\n", "") + count))
        .contains("a contest without \"seats\"");
  }

  @Test
  void a_condition_that_there_is_not_is_one_fault() {
    assertThat(only(Definitions.SMALLEST + "    voters: [{postcode: north}]\n"))
        .contains("\"postcode\", which is no key of a condition");
    assertThat(only(Definitions.SMALLEST + "    threshold: {bodeis: 5}\n"))
        .endsWith("expected one that it has: did you mean \"bodies\"?");
    assertThat(only(Definitions.SMALLEST + "    voters: [{}]\n")).contains("none of them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2021-03-31T12:00:00; 2021-03-31T12:00",
        "31/03/2021; 2021-03-31",
        "3.4.2021; 2021-04-03",
        "2021-3-1; 2021-03-01",
        "31 March 2021; 2021-03-31",
        "31st March 2021 at 16:30; 2021-03-31T16:30",
        "2021-03-31T9:00; 2021-03-31T09:00",
      })
  void a_day_that_can_be_told_is_written_out(String written, String meant) {
    assertThat(act(written)).endsWith(": write " + meant);
  }

  @Test
  void a_day_that_cannot_be_told_is_not_guessed() {
    assertThat(act("next Tuesday")).doesNotContain("write");
    assertThat(act("31/13/2021")).doesNotContain("write");
  }

  @Test
  void yes_is_said_to_be_written_true() {
    String text = Definitions.SMALLEST + "one-seat-each: ";
    assertThat(only(text + "yes\n")).endsWith("expected true or false: write true");
    assertThat(only(text + "True\n")).endsWith(": write true");
    assertThat(only(text + "off\n")).endsWith(": write false");
    assertThat(only(text + "perhaps\n")).endsWith("expected true or false");
  }

  @Test
  void a_key_that_should_not_be_there_is_pointed_at_and_not_its_value() {
    String text =
        Definitions.SMALLEST.replace("contests:", "kinds: {clp: {one: a, many: b}}\ncontests:")
            + "    threshold: {share: 5%, of: clp, one-own: true}\n";
    assertThat(only(text))
        .isEqualTo("f.yaml:11:37: found \"one-own\"; expected no \"one-own\" beside \"share\"");
    assertThat(only(Definitions.SMALLEST + "    count: {method: block-vote, votes: 2}\n"))
        .isEqualTo(
            "f.yaml:10:33: found \"votes\"; expected no \"votes\" beside \"block-vote\": remove"
                + " it");
  }

  @Test
  void a_later_format_says_where_to_go() {
    assertThat(only(Definitions.SMALLEST.replace("format: 1", "format: 2")))
        .contains("a file of a later format wants a later version");
  }
}
