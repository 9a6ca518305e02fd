package org.hustings.server.roll.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hustings.server.ServerTest;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.roll.FrozenRoll;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.hustings.server.roll.likeness.Likeness;
import org.hustings.server.roll.likeness.LikenessKind;
import org.hustings.server.roll.likeness.Likenesses;
import org.hustings.server.words.English;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PreviewTest extends ServerTest {
  private static final SignedIn STAFF = new SignedIn("person:1", "Staff");

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private RollWork work;
  @Autowired private Previews previews;
  @Autowired private Likenesses likenesses;
  @Autowired private Roll roll;

  @BeforeEach
  void begin_with_a_register() {
    begin_with_empty_tables();
    saltmarsh.nominated();
    saltmarsh.register(Saltmarsh.MEMBERS);
  }

  private Preview preview() {
    if (clock.instant().isBefore(Saltmarsh.FREEZES)) {
      clock.moveTo(Saltmarsh.FREEZES);
    }
    work.askForPreview(Saltmarsh.ELECTION, clock.instant(), STAFF);
    ended();
    assertThat(work.run(Saltmarsh.ELECTION).orElseThrow().fault()).isNull();
    return previews.find(Saltmarsh.ELECTION).orElseThrow();
  }

  private void freeze() {
    work.askForFreeze(Saltmarsh.ELECTION, STAFF);
    ended();
    assertThat(work.run(Saltmarsh.ELECTION).orElseThrow().fault()).isNull();
  }

  private void ended() {
    await(() -> !work.run(Saltmarsh.ELECTION).orElseThrow().isGoingOn());
  }

  @Test
  void a_preview_tells_in_numbers_who_is_on_and_who_is_left_out_by_which_rule() {
    saltmarsh.takeIn(RegisterName.MEMBERS, "number,name,status\n61,Gone Gull,left\n");
    PreviewFigures figures = preview().figures();

    assertThat(figures.members()).isEqualTo(60);
    assertThat(figures.left()).isEqualTo(1);
    assertThat(figures.inNoContest()).isEqualTo(6);
    assertThat(figures.totals().electors()).isEqualTo(54);
    assertThat(figures.barredFrom("council"))
        .containsExactlyInAnyOrder(
            new PreviewFigures.Barred("council", "have joined on or before Friday 10 July 2020", 3),
            new PreviewFigures.Barred(
                "council", "not be in arrears at 11.59pm on Friday 31 July 2020", 3));
    assertThat(figures.barredFrom("young-representatives"))
        .contains(
            new PreviewFigures.Barred("young-representatives", "be one of the young members", 45));
  }

  @Test
  void what_is_frozen_is_what_the_preview_showed() {
    Preview preview = preview();
    saltmarsh.takeIn(
        RegisterName.MEMBERS,
        "number,name,joined on,paid up to\n99,New Knot,2015-01-01,2021-01-01\n");
    clock.moveTo(Saltmarsh.OPENS);
    freeze();
    FrozenRoll frozen = roll.frozen(Saltmarsh.ELECTION).orElseThrow();
    assertThat(frozen.asOf()).isEqualTo(preview.asAt());
    assertThat(frozen.frozenAt()).isAfterOrEqualTo(Saltmarsh.OPENS);
    assertThat(frozen.source())
        .isEqualTo("Membership register: the society's office, as of Monday 15 June 2020");
    assertThat(frozen.totals()).isEqualTo(preview.figures().totals());
  }

  @Test
  void likely_duplicates_are_settled_before_the_freeze_and_who_stands_down_is_not_on_the_roll() {
    saltmarsh.takeIn(
        RegisterName.MEMBERS,
        """
        number,name,postal address,born on,joined on,paid up to
        70,%s,elsewhere,1941-02-15,2015-01-01,2021-01-01
        71,%s,"2 SEA WALL, Saltmarsh SM2 1AA",,2015-01-01,2021-01-01
        """
            .formatted(
                SaltmarshMembers.name(1).toUpperCase(Locale.ROOT), SaltmarshMembers.name(2)));
    preview();
    assertThat(English.refusal(() -> work.askForFreeze(Saltmarsh.ELECTION, STAFF)))
        .isEqualTo("2 likely duplicates must be settled first.");
    Likeness born = only(LikenessKind.NAME_AND_BIRTH);
    Likeness address = only(LikenessKind.NAME_AND_ADDRESS);
    assertThat(born.members()).containsExactly(member(1), member(70));
    assertThat(address.members()).containsExactly(member(2), member(71));

    likenesses.settle(Saltmarsh.ELECTION, born.id(), Set.of(member(70)), "the same person", STAFF);
    likenesses.settle(Saltmarsh.ELECTION, address.id(), Set.of(), "father and son", STAFF);
    freeze();

    assertThat(roll.size(Saltmarsh.ELECTION)).isEqualTo(55);
    assertThat(roll.ofMember(Saltmarsh.ELECTION, member(70))).isEmpty();
    assertThat(roll.ofMember(Saltmarsh.ELECTION, member(71))).isPresent();
    assertThat(
            English.refusal(
                () -> likenesses.settle(Saltmarsh.ELECTION, born.id(), Set.of(), "no", STAFF)))
        .contains("The roll is frozen");
  }

  @Test
  void a_settlement_needs_a_reason_and_leaves_somebody_on_the_roll() {
    preview();
    Likeness shared = likenesses.of(Saltmarsh.ELECTION, LikenessKind.EMAIL, 10).getFirst();
    assertThat(
            English.refusal(
                () -> likenesses.settle(Saltmarsh.ELECTION, shared.id(), Set.of(), " ", STAFF)))
        .isEqualTo("Say what you found.");
    assertThat(
            English.refusal(() ->
                likenesses.settle(
                    Saltmarsh.ELECTION, shared.id(), Set.copyOf(shared.members()), "x", STAFF)))
        .contains("One of the entries at least");
  }

  @Test
  void a_shared_address_is_listed_and_does_not_hold_up_the_freeze() {
    preview();
    assertThat(likenesses.count(Saltmarsh.ELECTION))
        .containsExactly(Map.entry(LikenessKind.EMAIL, 3L));
    assertThat(likenesses.of(Saltmarsh.ELECTION, LikenessKind.EMAIL, 10))
        .extracting(Likeness::members)
        .contains(List.of(member(18), member(19)));
    freeze();
    assertThat(roll.frozen(Saltmarsh.ELECTION)).isPresent();
  }

  @Test
  void a_definition_published_since_the_preview_asks_for_another() {
    preview();
    saltmarsh.publish(Saltmarsh.definitionFile().replace("seats: 3", "seats: 4"));
    assertThat(English.refusal(() -> work.askForFreeze(Saltmarsh.ELECTION, STAFF)))
        .contains("published anew since the preview");
  }

  @Test
  void a_subscription_recorded_a_minute_after_the_deadline_is_not_read_as_at_the_deadline() {
    Instant deadline = Instant.parse("2020-07-31T22:59:00Z");
    clock.moveTo(deadline.minusSeconds(60));
    saltmarsh.takeIn(RegisterName.MEMBERS, "number,name,paid up to\n20,Early Egret,2021-07-31\n");
    clock.moveTo(deadline.plusSeconds(60));
    saltmarsh.takeIn(RegisterName.MEMBERS, "number,name,paid up to\n40,Late Lapwing,2021-07-31\n");

    work.askForPreview(Saltmarsh.ELECTION, deadline, STAFF);
    ended();
    freeze();

    assertThat(roll.ofMember(Saltmarsh.ELECTION, member(20))).isPresent();
    assertThat(roll.ofMember(Saltmarsh.ELECTION, member(40))).isEmpty();
  }

  @Test
  void the_register_is_not_read_as_at_a_time_to_come() {
    assertThat(
            English.refusal(() ->
                work.askForPreview(Saltmarsh.ELECTION, clock.instant().plusSeconds(60), STAFF)))
        .contains("has not come yet");
  }

  @Test
  void who_asked_is_told_why_nothing_came_of_it() {
    preview();
    saltmarsh.takeIn(RegisterName.MEMBERS, "number,name\n99,New Knot\n");
    administrator.sql("DELETE FROM organisation.member").update();
    work.askForFreeze(Saltmarsh.ELECTION, STAFF);
    ended();
    assertThat(work.run(Saltmarsh.ELECTION).orElseThrow().fault())
        .contains("Nobody on the register may vote");
    assertThat(roll.frozen(Saltmarsh.ELECTION)).isEmpty();
  }

  private Likeness only(LikenessKind kind) {
    List<Likeness> found = likenesses.of(Saltmarsh.ELECTION, kind, 10);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static MemberNumber member(int number) {
    return new MemberNumber(Integer.toString(number));
  }
}
