package org.hustings.definition.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.hustings.definition.timetable.Due;
import org.hustings.definition.timetable.Moment;
import org.junit.jupiter.api.Test;

class EligibilityTest {
  private static final LocalDate FREEZE = LocalDate.of(2020, 8, 24);
  private static final Condition JOINED = new JoinedBy(Due.on(new Moment.Day(FREEZE)));
  private static final Condition PAID =
      new NotInArrears(Due.on(new Moment.Minute(LocalDateTime.of(2020, 10, 19, 23, 59))));

  private static MemberFacts member(String joined, String paidUpTo) {
    return new MemberFacts(
        LocalDate.parse(joined),
        LocalDate.parse(paidUpTo),
        LocalDate.parse("1994-08-24"),
        Set.of("young"),
        Set.of("councillor"),
        Set.of("conference-delegates"));
  }

  @Test
  void who_joins_on_the_freeze_date_may_vote_and_who_joins_a_day_later_may_not() {
    assertThat(JOINED.holds(member("2020-08-24", "2021-01-31"))).isTrue();
    assertThat(JOINED.holds(member("2020-08-25", "2021-01-31"))).isFalse();
  }

  @Test
  void arrears_on_the_day_of_the_cut_off_bar() {
    assertThat(PAID.holds(member("2010-01-01", "2020-10-19"))).isTrue();
    assertThat(PAID.holds(member("2010-01-01", "2020-10-18"))).isFalse();
  }

  @Test
  void a_member_who_is_refused_is_so_by_a_rule_that_can_be_named() {
    Eligibility eligibility = new Eligibility(List.of(JOINED, PAID));
    List<Condition> unmet = eligibility.unmet(member("2020-09-01", "2021-01-31"));
    assertThat(unmet).containsExactly(JOINED);
  }

  @Test
  void an_age_is_taken_on_its_day_and_on_a_birthday_the_year_is_complete() {
    Due freeze = Due.on(new Moment.Day(FREEZE));
    MemberFacts aged26 = member("2015-01-01", "2021-01-31");
    assertThat(new Aged(26, null, freeze).holds(aged26)).isTrue();
    assertThat(new Aged(null, 26, freeze).holds(aged26)).isFalse();
  }

  @Test
  void a_date_that_the_register_does_not_know_meets_no_condition() {
    MemberFacts unknown = new MemberFacts(null, null, null, Set.of(), Set.of(), Set.of());
    Condition aged = new Aged(null, 27, Due.on(new Moment.Day(FREEZE)));
    assertThat(new Eligibility(List.of(JOINED, PAID, aged)).unmet(unknown)).hasSize(3);
  }

  @Test
  void whom_the_register_does_not_know_is_told_apart_from_whom_a_condition_bars() {
    MemberFacts unknown = new MemberFacts(null, null, null, Set.of(), Set.of(), Set.of());
    Condition aged = new Aged(18, null, Due.on(new Moment.Day(FREEZE)));
    Condition young = new InSection("young");
    MemberFacts child =
        new MemberFacts(null, null, LocalDate.of(2010, 1, 1), Set.of(), Set.of(), Set.of());
    assertThat(aged.gap(unknown)).isEqualTo(Gap.BIRTH);
    assertThat(aged.gap(child)).isNull();
    assertThat(JOINED.gap(unknown)).isEqualTo(Gap.JOINING);
    assertThat(PAID.gap(unknown)).as("nothing was paid").isNull();
    assertThat(new AnyOneOf(List.of(young, aged)).gap(unknown)).isEqualTo(Gap.BIRTH);
    assertThat(new EveryOneOf(List.of(young, aged)).gap(unknown)).as("not young either").isNull();
    assertThat(new EveryOneOf(List.of(JOINED, aged)).gap(unknown)).isEqualTo(Gap.JOINING);
  }

  @Test
  void sections_offices_and_lists_are_asked_of_the_register() {
    MemberFacts member = member("2015-01-01", "2021-01-31");
    assertThat(new InSection("young").holds(member)).isTrue();
    assertThat(new InSection("disabled").holds(member)).isFalse();
    assertThat(new HoldsOffice("councillor").holds(member)).isTrue();
    assertThat(new OnList("conference-delegates").holds(member)).isTrue();
    Condition either = new AnyOneOf(List.of(new OnList("other"), new HoldsOffice("councillor")));
    assertThat(either.holds(member)).isTrue();
  }

  @Test
  void status_and_what_is_on_record_of_the_unit_are_asked_of_the_register() {
    MemberFacts member =
        new MemberFacts(
            null,
            null,
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            "honorary life",
            new MemberFacts.Home("northfield-branch", "branch", "Upper Wren", null));
    assertThat(new HasStatus("Honorary-Life").holds(member)).isTrue();
    assertThat(new HasStatus("honorary").holds(member)).isFalse();
    assertThat(new InUnit("northfield-branch").holds(member)).isTrue();
    assertThat(new InUnit("northfield").holds(member)).isFalse();
    assertThat(new InUnitOfKind("branch").holds(member)).isTrue();
    assertThat(new InUnitOfKind("union").holds(member)).isFalse();
    assertThat(new InRegion("upper wren").holds(member)).isTrue();
    assertThat(new InNation("Wales").holds(member)).as("the directory does not say").isFalse();
    MemberFacts homeless = member("2015-01-01", "2021-01-31");
    assertThat(new InUnit("northfield-branch").holds(homeless)).isFalse();
    assertThat(new InRegion("Upper Wren").holds(homeless)).isFalse();
    assertThat(new HasStatus("current").holds(homeless)).isFalse();
  }
}
