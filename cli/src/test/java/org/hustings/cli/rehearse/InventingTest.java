package org.hustings.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.MemberFacts;
import org.junit.jupiter.api.Test;

class InventingTest {
  private static final String CONTEST =
      """
      contests:
        - contest: chair
          name: Chair
          seats: 1
      """;

  @Test
  void members_fulfil_what_is_asked_of_voters_and_candidates() {
    Society society =
        society(
            """
            timetable: [{act: freeze-date, at: 2021-02-01}]
            sections: {young: young members, student: students}
            voters:
              - joined-by: freeze-date
              - any-of: [{list: delegates}, {office: chair}, {all-of: [{section: young}, {section: student}]}]
            """
                + CONTEST
                + "    candidates: [{office: councillor}, {age: {under: 27, at: 2021-02-01}}]\n",
            0.1);
    assertThat(society.candidates())
        .hasSize(4)
        .allSatisfy(
            candidate -> assertThat(candidate.member().facts().offices()).contains("councillor"));
    assertThat(society.electors()).isGreaterThanOrEqualTo(150);
    assertThat(society.members()).hasSizeGreaterThan(society.electors());
    assertThat(RegisterFiles.lists(society.members())).contains("\"delegates\"");
    assertThat(RegisterFiles.officers(society)).contains("\"councillor\"", "\"Secretary\"");
  }

  @Test
  void each_college_has_voters() {
    ElectionDefinition definition =
        Definitions.filled(
                "sections: {affiliates: affiliated members}\n"
                    + CONTEST
                    + """
                        count:
                          method: alternative-vote
                          colleges:
                            - {name: Officers, percent: 40%, voters: [{office: councillor}]}
                            - {name: Affiliates, percent: 60%, voters: [{section: affiliates}]}
                    """)
            .definition();
    Society society = Inventing.of(definition, 100, 0.1, 7);
    ContestDefinition contest = definition.contests().getFirst();
    List<Eligibility> colleges = Voters.of(definition, contest).toList();
    assertThat(colleges)
        .hasSize(2)
        .allSatisfy(asked ->
            assertThat(society.members())
                .filteredOn(one -> one.fulfils(asked))
                .hasSizeGreaterThan(9));
  }

  @Test
  void members_have_the_status_and_the_unit_that_are_asked() {
    ElectionDefinition definition =
        Definitions.filled(
                """
                kinds: {lodge: {one: lodge, many: lodges}, club: {one: club, many: clubs}}
                voters:
                  - any-of:
                      - {status: Honorary-Life}
                      - all-of: [{nation: Wales}, {region: North Wales}, {kind: club}]
                """
                    + CONTEST
                    + """
                        candidates: [{unit: old-oak}, {kind: club}, {region: Kent}, {status: fellow}]
                        nominators: [{kind: lodge}, {kind: club}]
                        threshold: {bodies: 3, of: [lodge, club], one-own: true}
                      - contest: area
                        name: Area
                        seats: 1
                        voters: [{any-of: [{unit: rowan}, {kind: temple}]}]
                    """)
            .definition();
    Society society = Inventing.of(definition, 150, 0.3, 7);
    assertThat(society.candidatesIn(definition.contests().getFirst()))
        .isNotEmpty()
        .allSatisfy(one -> {
          assertThat(one.member().unit().home())
              .returns("old-oak", MemberFacts.Home::unit)
              .returns("club", MemberFacts.Home::kind)
              .returns("Kent", MemberFacts.Home::region);
          assertThat(one.member().facts().status()).isEqualTo("fellow");
        });
    assertThat(NominationPlan.of(definition.contests().getFirst(), society).nominated())
        .hasSizeGreaterThan(1);
    assertThat(society.units()).anyMatch(unit -> unit.kind().equals("temple"));
    assertThat(society.units()).filteredOn(unit -> "old-oak".equals(unit.id())).hasSize(1);
    assertThat(society.members())
        .allSatisfy(one -> assertThat(one.facts().home()).isEqualTo(one.unit().home()))
        .anyMatch(one -> one.entitlements(definition).isEmpty());
    assertThat(RegisterFiles.units(society.units()))
        .contains("\"Old oak\",\"old-oak\",\"club\",\"Kent\",\"\"\n", "\"North Wales\",\"Wales\"");
    assertThat(RegisterFiles.members(society.members(), Set.of())).contains(",\"Honorary-Life\",");
  }

  @Test
  void whoever_has_to_declare_a_section_can_sign_in_and_no_file_names_it() {
    ElectionDefinition definition =
        Definitions.filled(
                """
                sections:
                  disabled: {words: disabled members, declared-by: member, consent: I am.}
                voters: [{section: disabled}]
                """
                    + CONTEST)
            .definition();
    Society society = Inventing.of(definition, 120, 0.5, 7);
    assertThat(society.electors()).isGreaterThanOrEqualTo(120);
    assertThat(society.members())
        .filteredOn(one -> one.declares(definition).findAny().isPresent())
        .hasSizeGreaterThanOrEqualTo(120)
        .allSatisfy(one -> assertThat(one.email()).isNotNull());
    assertThat(RegisterFiles.members(society.members(), Set.of("disabled")))
        .doesNotContain("disabled");
  }

  @Test
  void units_that_exclude_each_other_are_named_with_their_line() {
    String text = Definitions.HEAD + CONTEST + "    candidates: [{unit: old-oak}, {unit: rowan}]\n";
    ElectionDefinition definition = Rehearsed.of(Definitions.read(text)).definition();
    assertThatThrownBy(() -> Inventing.of(definition, 100, 0, 7)).isInstanceOf(NobodyFits.class);
  }

  @Test
  void nobody_is_without_an_e_mail_address_where_votes_are_cast_online_only() {
    Society society = society("ballot: {channels: [online]}\n" + CONTEST, 0.5);
    assertThat(society.members()).allSatisfy(one -> assertThat(one.email()).isNotNull());
  }

  @Test
  void so_many_are_without_one_as_is_asked_where_ballots_go_by_post_too() {
    Society society = society(CONTEST, 0.5);
    assertThat(society.members()).filteredOn(one -> one.email() == null).hasSizeBetween(40, 90);
  }

  @Test
  void conditions_that_exclude_each_other_are_named_with_their_line() {
    String text =
        Definitions.HEAD
            + CONTEST
            + "    candidates: [{age: {under: 20, at: 2021-01-01}}, {age: {at-least: 30, at:"
            + " 2021-01-01}}]\n";
    ElectionDefinition definition = Rehearsed.of(Definitions.read(text)).definition();
    assertThatThrownBy(() -> Inventing.of(definition, 100, 0, 7))
        .isInstanceOfSatisfying(
            NobodyFits.class,
            fault ->
                assertThat(fault.words(DefinitionLines.of("e.yaml", text)))
                    .startsWith("e.yaml:10: contest \"chair\": nobody")
                    .contains("\"candidates\""));
  }

  @Test
  void limits_that_leave_no_vote_are_named() {
    String text =
        Definitions.HEAD
            + "kinds: {branch: {one: branch, many: branches}}\n"
            + CONTEST
            + "    nominators: [{kind: branch, limit: 1}]\n"
            + "    threshold: {share: 60%, of: branch}\n";
    ElectionDefinition definition = Rehearsed.of(Definitions.read(text)).definition();
    Society society = Inventing.of(definition, 100, 0, 7);
    assertThat(Unplayable.of(definition, society, DefinitionLines.of("e.yaml", text)))
        .singleElement()
        .asString()
        .startsWith("e.yaml:12: contest \"chair\": \"limit\" and \"threshold\" let at most 1 cand");
  }

  @Test
  void groups_are_so_large_that_constraints_can_be_kept() {
    ElectionDefinition definition =
        Definitions.filled(
                CONTEST.replace("seats: 1", "seats: 3")
                    + "    count: {method: stv, constraints: [{group: women, at-most: 2}, {group:"
                    + " men, at-most: 2}]}\n")
            .definition();
    ContestDefinition contest = definition.contests().getFirst();
    List<InventedCandidate> standing = Inventing.of(definition, 100, 0, 7).candidates();
    Counting counting = contest.counting();
    assertThat(counting).isNotNull();
    assertThat(GroupsDrawn.of(contest, standing).values())
        .filteredOn(groups -> groups.contains("women"))
        .hasSizeBetween(3, standing.size() - 3);
  }

  private static Society society(String further, double postal) {
    return Inventing.of(Definitions.filled(further).definition(), 150, postal, 7);
  }
}
