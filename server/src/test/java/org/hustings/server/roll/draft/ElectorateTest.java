package org.hustings.server.roll.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.election.rules.ConditionWords;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.ListId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.register.RegisterEntry;
import org.hustings.server.words.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElectorateTest {
  private static final LocalDate FREEZE = LocalDate.of(2020, 8, 24);
  private static final LocalDate ARREARS = LocalDate.of(2020, 10, 19);
  private static final List<String> SECTIONS = List.of("affiliate", "other", "young");
  private static final String COLLEGES =
      """
      format: 1
      election: league-2020
      title: League elections 2020
      organisation: The League
      zone: Europe/London
      sections:
        young: young members
        affiliate: affiliated members
      timetable:
        - {act: freeze-date, at: 2020-08-24}
        - {act: arrears-cut-off, at: 2020-10-19T23:59}
      voters:
        - joined-by: freeze-date
      contests:
        - contest: leader
          name: Leader
          seats: 1
          count:
            method: alternative-vote
            colleges:
              - {name: Councillors, percent: 40, voters: [{office: councillor}]}
              - {name: Affiliates, percent: 30, voters: [{section: affiliate}]}
              - {name: Members, percent: 30, voters: [{not-in-arrears: arrears-cut-off}]}
        - contest: delegates
          name: Delegates
          seats: 2
          voters:
            - any-of: [{list: conference-delegates}, {section: young}]
            - age: {at-least: 18, at: freeze-date}
      """;

  private static ElectionDefinition read(String file) {
    return new DefinitionReader(CountRules.ofLibrary()).read(file).definition().orElseThrow();
  }

  private static ElectionDefinition nec2020() throws IOException {
    return read(Files.readString(Path.of("..", "examples", "nec-2020.yaml")));
  }

  private static RegisterEntry member(@Nullable LocalDate joined, @Nullable LocalDate paidUpTo) {
    return entry(joined, paidUpTo, null, List.of(), List.of(), Set.of(), Member.ACTIVE);
  }

  private static RegisterEntry entry(
      @Nullable LocalDate joined,
      @Nullable LocalDate paidUpTo,
      @Nullable LocalDate born,
      List<String> sections,
      List<String> offices,
      Set<ListId> lists,
      String status) {
    return new RegisterEntry(
        Member.of(
            new MemberNumber("1"),
            field ->
                switch (field) {
                  case NAME -> "Ada Cole";
                  case BORN_ON -> born;
                  case JOINED_ON -> joined;
                  case PAID_UP_TO -> paidUpTo;
                  case STATUS -> status;
                  case SECTIONS -> sections;
                  default -> null;
                }),
        offices.stream()
            .map(role ->
                new RegisterEntry.Office(new UnitId("x-branch"), new KindId("branch"), role))
            .toList(),
        lists,
        new RegisterEntry.Home(
            new UnitId("north-branch"), new KindId("branch"), "Upper Wren", null));
  }

  @Test
  void one_branch_elects_its_own_delegate_and_a_status_can_be_asked() {
    String file =
        COLLEGES.replace(
            "any-of: [{list: conference-delegates}, {section: young}]",
            "any-of: [{status: Honorary-Life}, {nation: Wales}]\n      - unit: north-branch");
    Electorate electorate = Electorate.of(read(file));
    LocalDate born = LocalDate.of(1990, 1, 1);
    assertThat(
            electorate
                .judge(entry(FREEZE, null, born, List.of(), List.of(), Set.of(), "honorary life"))
                .entitlements())
        .hasSize(1);
    assertThat(
            electorate
                .judge(entry(FREEZE, null, born, List.of(), List.of(), Set.of(), Member.ACTIVE))
                .entitlements())
        .isEmpty();
    assertThat(
            Electorate.of(read(file.replace("unit: north-branch", "unit: south-branch")))
                .judge(entry(FREEZE, null, born, List.of(), List.of(), Set.of(), "honorary life"))
                .entitlements())
        .isEmpty();
  }

  @Test
  void in_2020_one_votes_who_joined_by_24_august_and_is_paid_up_on_19_october() throws IOException {
    Electorate electorate = Electorate.of(nec2020());
    assertThat(electorate.judge(member(FREEZE, ARREARS)).entitlements()).hasSize(6);
    assertThat(electorate.judge(member(FREEZE.plusDays(1), ARREARS)).entitlements()).isEmpty();
    assertThat(electorate.judge(member(FREEZE, ARREARS.minusDays(1))).entitlements()).isEmpty();
    assertThat(electorate.judge(member(null, ARREARS)).entitlements()).isEmpty();
    assertThat(electorate.judge(member(FREEZE, null)).entitlements()).isEmpty();
  }

  @Test
  void who_is_left_out_is_told_the_rule_in_the_rule_books_words() throws IOException {
    ElectionDefinition election = nec2020();
    Judgement judgement =
        Electorate.of(election).judge(member(FREEZE.plusDays(1), ARREARS.minusDays(1)));
    assertThat(judgement.rulings().getFirst().unmet())
        .extracting(
            condition -> English.WORDS.say(ConditionWords.of(condition, election.vocabulary())))
        .containsExactly(
            "have joined on or before Monday 24 August 2020",
            "not be in arrears at 11.59pm on Monday 19 October 2020");
  }

  @Test
  void who_has_left_votes_in_nothing() throws IOException {
    RegisterEntry left = entry(FREEZE, ARREARS, null, List.of(), List.of(), Set.of(), Member.LEFT);
    Judgement judgement = Electorate.of(nec2020()).judge(left);
    assertThat(judgement.left()).isTrue();
    assertThat(judgement.entitlements()).isEmpty();
  }

  @Test
  void one_votes_in_the_first_college_whose_conditions_hold() {
    Electorate electorate = Electorate.of(read(COLLEGES));
    assertThat(college(electorate, List.of("councillor"), List.of("affiliate"), ARREARS))
        .isEqualTo("Councillors");
    assertThat(college(electorate, List.of(), List.of("affiliate"), ARREARS))
        .isEqualTo("Affiliates");
    assertThat(college(electorate, List.of(), List.of(), ARREARS)).isEqualTo("Members");
    Judgement none = electorate.judge(member(FREEZE, ARREARS.minusDays(1)));
    assertThat(none.rulings().getFirst().isInNoCollege()).isTrue();
    assertThat(none.entitlements()).isEmpty();
  }

  private static @Nullable String college(
      Electorate electorate, List<String> offices, List<String> sections, LocalDate paidUpTo) {
    RegisterEntry entry = entry(FREEZE, paidUpTo, null, sections, offices, Set.of(), Member.ACTIVE);
    return electorate.judge(entry).entitlements().all().getFirst().college();
  }

  /// The rules of the invented league once more, written out without any of the room's types.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_electorate_is_what_a_naive_evaluation_makes_it(long seed) {
    Electorate electorate = Electorate.of(read(COLLEGES));
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      RegisterEntry entry = invented(random);
      assertThat(
              electorate.judge(entry).entitlements().stream()
                  .map(one -> one.contest().slug() + ":" + one.college())
                  .toList())
          .as("seed %d, member %d: %s", seed, i, entry)
          .isEqualTo(naive(entry));
    }
  }

  private static List<String> naive(RegisterEntry entry) {
    Member member = entry.member();
    List<String> votes = new ArrayList<>();
    LocalDate joined = member.joinedOn();
    if (member.status().equals("left") || joined == null || joined.compareTo(FREEZE) > 0) {
      return votes;
    }
    LocalDate paid = member.paidUpTo();
    if (entry.offices().stream().anyMatch(office -> office.role().equals("councillor"))) {
      votes.add("leader:Councillors");
    } else if (member.sections().contains("affiliate")) {
      votes.add("leader:Affiliates");
    } else if (paid != null && paid.compareTo(ARREARS) >= 0) {
      votes.add("leader:Members");
    }
    LocalDate born = member.bornOn();
    boolean adult = born != null && born.plusYears(18).compareTo(FREEZE) <= 0;
    boolean named =
        entry.lists().contains(new ListId("conference-delegates"))
            || member.sections().contains("young");
    if (adult && named) {
      votes.add("delegates:null");
    }
    return votes;
  }

  private static RegisterEntry invented(Random random) {
    return entry(
        random.nextInt(8) == 0 ? null : FREEZE.plusDays(random.nextInt(7) - 5),
        random.nextInt(8) == 0 ? null : ARREARS.plusDays(random.nextInt(5) - 2),
        random.nextInt(8) == 0 ? null : FREEZE.minusYears(18).plusDays(random.nextInt(5) - 2),
        SECTIONS.stream().filter(_ -> random.nextInt(3) == 0).toList(),
        random.nextInt(4) == 0 ? List.of("secretary", "councillor") : List.of("secretary"),
        random.nextInt(3) == 0 ? Set.of(new ListId("conference-delegates")) : Set.of(),
        random.nextInt(10) == 0 ? Member.LEFT : Member.ACTIVE);
  }

  @Test
  void a_contest_without_stated_voters_is_named_and_its_election_refused() {
    String silent = COLLEGES.replace("voters:\n  - joined-by: freeze-date\n", "");
    assertThat(read(silent).contests()).extracting(ContestDefinition::name).contains("Leader");
    assertThat(English.refusal(() -> Electorate.of(read(silent))))
        .contains("who may vote in: Leader.")
        .contains("voters: []");
  }
}
