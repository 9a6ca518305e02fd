package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.definition.ElectionDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
  /// A definition in which every key of the format stands.
  static final String EVERYTHING =
      """
      format: 1
      election: society-2021
      title: 'Society elections 2021: all of them'
      organisation: The Society
      body: Council
      enquiries: returning.officer@society.example
      zone: Europe/London
      kinds:
        clp: {one: branch, many: branches}
        union: {one: trade union, many: trade unions}
      sections:
        young: young members
        disabled:
          words: disabled members
          declared-by: member
          consent: I am disabled.
      timetable:
        - act: freeze-date
          at: 2021-01-31
        - act: other
          key: hustings-in-leeds
          at: 2021-02-01T19:00
          words: Hustings in Leeds
          source: the Council's minutes
        - act: ballot-closes
          at: 2021-10-31T01:30+01:00
      voters:
        - joined-by: freeze-date
        - not-in-arrears: 2021-02-28
        - any-of:
            - office: councillor
            - list: conference-delegates
      ballot:
        channels: [online, post]
        order: lot-for-each-voter
        grace-minutes: 15
        may-replace-vote: true
        may-be-blank: true
      contests:
        - contest: council
          name: Council
          seats: 5
          candidates: []
          nominators:
            - kind: clp
              limit: 5
            - kind: union
            - members: all
            - members: young
              limit: 1
          threshold:
            any-of:
              - bodies: 5
                of: clp
                distinct-regions: true
                one-own: true
              - all-of:
                  - share: 2.5%
                    of: union
                  - bodies: 3
                    of: [clp, union]
              - members: 20
          voters:
            - section: young
          order: lot
          count:
            method: stv
            rule: ers97
            constraints:
              - group: women
                at-least: 2
                at-most: 4
            re-open-nominations: true
          vacancies: recount
        - contest: chair
          name: Chair
          seats: 1
          voters:
            - age: {at-least: 14, under: 27, at: freeze-date}
          count:
            method: alternative-vote
            colleges:
              - name: Members
                percent: 50%
                voters: []
              - name: Affiliates
                percent: 50%
                voters:
                  - list: affiliates
          vacancies: by-election
        - contest: auditors
          name: Auditors
          seats: 3
          nominators:
            - kind: clp
              limit: seats
            - members: all
              limit: none
          threshold: none
          count:
            method: limited-vote
            votes: 2
        - contest: librarian
          name: Librarian
          seats: 1
          nominators: []
      one-seat-each: true
      """;

  @Test
  void a_file_written_by_us_is_written_again_byte_for_byte() {
    ElectionDefinition definition = Definitions.sound(EVERYTHING);
    assertThat(DefinitionWriter.write(definition)).isEqualTo(EVERYTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nec-2018.yaml", "nec-2020.yaml"})
  void an_example_reads_the_same_after_it_was_written(String name) {
    ElectionDefinition definition = Definitions.sound(Definitions.example(name));
    assertThat(Definitions.sound(DefinitionWriter.write(definition))).isEqualTo(definition);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"true", "2020-08-03", "5", "- dash", "a: b", "#1", "it's \"so\"", "~", "null"})
  void a_title_that_YAML_would_take_for_something_else_is_kept(String title) {
    ElectionDefinition plain = Definitions.sound(Definitions.SMALLEST);
    String written = DefinitionWriter.write(Titled.as(plain, title));
    assertThat(Definitions.sound(written).title()).isEqualTo(title);
  }

  private static final class Titled {
    static ElectionDefinition as(ElectionDefinition d, String title) {
      return new ElectionDefinition(
          d.id(),
          title,
          d.organisation(),
          d.body(),
          d.enquiries(),
          d.vocabulary(),
          d.timetable(),
          d.voters(),
          d.ballot(),
          d.statementLimit(),
          d.contests(),
          d.oneSeatEach(),
          d.leastBallots());
    }
  }
}
