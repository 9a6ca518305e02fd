package org.hustings.server.roll.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.ServerTest;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.platform.KeptMail;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.Entitlements;
import org.hustings.server.roll.FrozenRoll;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.RollHash;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.hustings.server.words.English;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChangesTest extends ServerTest {
  private static final MemberNumber IN_ARREARS = new MemberNumber("20");

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private Roll roll;
  @Autowired private RollChanges changes;
  @Autowired private Addresses addresses;
  @Autowired private Approvals approvals;
  @Autowired private Grants grants;
  @Autowired private HeardChanges heard;
  @Autowired private ElectorRows electors;
  private FrozenRoll frozen;
  private SignedIn first;
  private SignedIn second;

  @BeforeEach
  void begin_with_a_frozen_roll() {
    begin_with_empty_tables();
    heard.all.clear();
    frozen = saltmarsh.frozen();
    first = staff("first");
    second = staff("second");
  }

  @Test
  void a_removal_needs_a_second_person_and_is_told_to_the_rooms_to_the_right() {
    ElectorNumber number = new ElectorNumber(7);
    ApprovalId proposal =
        changes.proposeRemoval(Saltmarsh.ELECTION, number, "expelled by the committee", first);
    assertThat(roll.find(Saltmarsh.ELECTION, number)).isPresent();
    assertThatThrownBy(() -> approvals.confirm(proposal, first))
        .isInstanceOf(ApprovalRefusedException.class);
    assertThat(roll.find(Saltmarsh.ELECTION, number)).isPresent();

    approvals.confirm(proposal, second);

    assertThat(roll.find(Saltmarsh.ELECTION, number)).isEmpty();
    assertThat(roll.size(Saltmarsh.ELECTION)).isEqualTo(53);
    assertThat(heard.all)
        .containsExactly(
            new ElectorRemoved(Saltmarsh.ELECTION, number, "expelled by the committee"));
    assertThat(changes.history(Saltmarsh.ELECTION, number))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.added()).isFalse();
          assertThat(change.reason()).isEqualTo("expelled by the committee");
          assertThat(change.proposedBy()).isEqualTo(first.id());
          assertThat(change.confirmedBy()).isEqualTo(second.id());
        });
  }

  @Test
  void a_member_who_cleared_their_arrears_in_time_is_added_under_the_next_number() {
    approvals.confirm(add(IN_ARREARS), second);
    Elector added = roll.ofMember(Saltmarsh.ELECTION, IN_ARREARS).orElseThrow();
    assertThat(added.number()).isEqualTo(new ElectorNumber(55));
    assertThat(added.name()).isEqualTo(SaltmarshMembers.name(20));
    assertThat(added.entitlements()).containsExactly(new Entitlement(Saltmarsh.COUNCIL, null));
    assertThat(roll.size(Saltmarsh.ELECTION)).isEqualTo(55);
    assertThat(heard.all)
        .containsExactly(new ElectorAdded(Saltmarsh.ELECTION, added.number(), "paid on 31 July"));
    assertThat(English.refusal(() -> add(IN_ARREARS))).contains("on the roll already");
  }

  @Test
  void what_was_frozen_and_its_hash_stay_whatever_is_added_or_removed() {
    approvals.confirm(add(IN_ARREARS), second);
    approvals.confirm(
        changes.proposeRemoval(Saltmarsh.ELECTION, new ElectorNumber(3), "left", first), second);
    assertThat(roll.frozen(Saltmarsh.ELECTION)).contains(frozen);
    assertThat(RollHash.of(electors, Saltmarsh.ELECTION)).isEqualTo(frozen.hash());
    assertThat(changes.added(Saltmarsh.ELECTION)).isEqualTo(1);
    assertThat(changes.removed(Saltmarsh.ELECTION)).isEqualTo(1);
  }

  @Test
  void an_address_that_changed_on_the_register_is_taken_over_and_the_hash_stays() {
    Elector elector = roll.ofMember(Saltmarsh.ELECTION, new MemberNumber("1")).orElseThrow();
    assertThat(addresses.changed(elector)).isEmpty();
    assertThat(English.refusal(() -> takeOver(elector, "moved"))).contains("no other address");
    saltmarsh.takeIn(
        RegisterName.MEMBERS,
        "number,name,e-mail\n1," + SaltmarshMembers.name(1) + ",new@saltmarsh.example\n");
    assertThat(roll.find(Saltmarsh.ELECTION, elector.number())).contains(elector);
    assertThat(addresses.changed(elector)).isPresent();
    assertThat(English.refusal(() -> takeOver(elector, " "))).contains("Say why");

    approvals.confirm(takeOver(elector, "wrote to us on 4 August"), second);
    addresses.takeOverDue();
    assertThat(roll.find(Saltmarsh.ELECTION, elector.number())).contains(elector);
    clock.moveTo(clock.instant().plus(Addresses.DELAY));
    addresses.takeOverDue();

    Elector now = roll.find(Saltmarsh.ELECTION, elector.number()).orElseThrow();
    assertThat(now.email()).isEqualTo("new@saltmarsh.example");
    assertThat(now.postalAddress()).isEqualTo(elector.postalAddress());
    assertThat(addresses.changed(now)).isEmpty();
    assertThat(RollHash.of(electors, Saltmarsh.ELECTION)).isEqualTo(frozen.hash());
    assertThat(addresses.history(Saltmarsh.ELECTION, elector.number()))
        .extracting(AddressChange::reason, AddressChange::by)
        .containsExactly(tuple("wrote to us on 4 August", first.id()));
    assertThat(heard.all)
        .containsExactly(
            new ElectorReaddressed(
                Saltmarsh.ELECTION, elector.number(), "wrote to us on 4 August"));
    assertThat(
            database
                .sql("SELECT after::text FROM audit.entry WHERE event = 'roll.address-taken-over'")
                .query(String.class)
                .single())
        .doesNotContain("new@saltmarsh.example");
  }

  @Test
  void the_elector_says_no_and_the_address_is_not_taken_over() {
    Elector elector = roll.ofMember(Saltmarsh.ELECTION, new MemberNumber("2")).orElseThrow();
    saltmarsh.takeIn(
        RegisterName.MEMBERS,
        "number,name,e-mail\n2," + SaltmarshMembers.name(2) + ",thief@evil.example\n");
    approvals.confirm(takeOver(elector, "rang up"), second);
    Pattern link = Pattern.compile("/elections/\\S+/address-change/[0-9a-f]+");
    await(
        () -> lettersTo(SaltmarshMembers.email(2)).stream().anyMatch(t -> link.matcher(t).find()));
    assertThat(lettersTo("thief@evil.example")).noneMatch(text -> link.matcher(text).find());
    Matcher found =
        link.matcher(
            lettersTo(SaltmarshMembers.email(2)).stream()
                .filter(text -> link.matcher(text).find())
                .findFirst()
                .orElseThrow());
    assertThat(found.find()).isTrue();

    visitor().submit(found.group(), found.group(), Map.of());
    clock.moveTo(clock.instant().plus(Addresses.DELAY));
    addresses.takeOverDue();

    assertThat(roll.find(Saltmarsh.ELECTION, elector.number())).contains(elector);
  }

  private List<String> lettersTo(String address) {
    return mail.letters().stream()
        .filter(letter -> letter.to().equals(address))
        .map(KeptMail.Letter::text)
        .toList();
  }

  private ApprovalId takeOver(Elector elector, String reason) {
    return addresses.propose(saltmarsh.definition(), elector.number(), reason, first);
  }

  @Test
  void somebody_removed_in_error_is_added_again_under_another_number() {
    Elector elector = roll.ofMember(Saltmarsh.ELECTION, new MemberNumber("1")).orElseThrow();
    approvals.confirm(
        changes.proposeRemoval(Saltmarsh.ELECTION, elector.number(), "an error", first), second);
    approvals.confirm(add(elector.member()), second);
    assertThat(roll.ofMember(Saltmarsh.ELECTION, elector.member()).orElseThrow().number())
        .isNotEqualTo(elector.number());
    assertThat(changes.search(Saltmarsh.ELECTION, "1", 10))
        .filteredOn(entry -> entry.elector().member().equals(elector.member()))
        .hasSize(2);
  }

  @Test
  void an_elector_in_the_wrong_contests_is_moved_by_one_act_and_both_changes_are_published() {
    Elector elector = roll.ofMember(Saltmarsh.ELECTION, new MemberNumber("6")).orElseThrow();
    assertThat(English.refusal(() -> move(elector, elector.entitlements())))
        .contains("votes already");
    approvals.confirm(
        move(
            elector,
            Entitlements.of(
                new Entitlement(Saltmarsh.COUNCIL, null), new Entitlement(Saltmarsh.YOUNG, null))),
        second);
    Elector now = roll.ofMember(Saltmarsh.ELECTION, elector.member()).orElseThrow();
    assertThat(now.number()).isEqualTo(new ElectorNumber(55));
    assertThat(now.entitlements().slugs()).isEqualTo("council young-representatives");
    assertThat(roll.size(Saltmarsh.ELECTION)).isEqualTo(54);
    assertThat(heard.all)
        .containsExactly(
            new ElectorRemoved(Saltmarsh.ELECTION, elector.number(), "a young member"),
            new ElectorAdded(Saltmarsh.ELECTION, now.number(), "a young member"));

    List<PublishedChange> published = changes.published(Saltmarsh.ELECTION);
    assertThat(published).extracting(PublishedChange::what).containsExactly("removed", "added");
    assertThat(published.get(1).hash())
        .isEqualTo(sha256(published.get(0).hash() + " 2 " + published.get(1).at() + " added"));
    assertThat(published.get(0).hash())
        .isEqualTo(sha256(frozen.hash() + " 1 " + published.get(0).at() + " removed"));
  }

  private ApprovalId move(Elector elector, Entitlements wanted) {
    return changes.proposeMove(
        saltmarsh.definition(), elector.number(), wanted, "a young member", first);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_was_proposed_while_people_vote_adds_nobody_after_the_close() {
    ApprovalId proposal = add(IN_ARREARS);
    clock.moveTo(Saltmarsh.CLOSES);
    assertThatThrownBy(() -> approvals.confirm(proposal, second))
        .isInstanceOf(ApprovalRefusedException.class)
        .hasMessageContaining("The ballot has closed");
    assertThat(roll.size(Saltmarsh.ELECTION)).isEqualTo(54);
  }

  @Test
  void a_room_to_the_right_can_refuse_and_then_nothing_happens() {
    ElectorNumber number = new ElectorNumber(7);
    ApprovalId proposal =
        changes.proposeRemoval(Saltmarsh.ELECTION, number, HeardChanges.REFUSED, first);
    assertThatThrownBy(() -> approvals.confirm(proposal, second))
        .isInstanceOf(ApprovalRefusedException.class)
        .hasMessage("The ballots are parted already.");
    assertThat(roll.find(Saltmarsh.ELECTION, number)).isPresent();
    assertThat(approvals.open()).hasSize(1);
  }

  @Test
  void nobody_is_added_before_the_freeze_without_a_contest_or_after_the_close() {
    assertThat(
            English.refusal(() ->
                changes.proposeAddition(
                    saltmarsh.definition(), IN_ARREARS, Entitlements.of(), "paid", first)))
        .contains("Choose the contests");
    assertThat(
            English.refusal(() ->
                changes.proposeRemoval(
                    Saltmarsh.ELECTION, new ElectorNumber(999), "nobody", first)))
        .contains("not on the roll");
    clock.moveTo(Saltmarsh.CLOSES);
    assertThat(English.refusal(() -> add(IN_ARREARS))).contains("The ballot has closed");
  }

  private ApprovalId add(MemberNumber member) {
    return changes.proposeAddition(
        saltmarsh.definition(),
        member,
        Entitlements.of(new Entitlement(Saltmarsh.COUNCIL, null)),
        "paid on 31 July",
        first);
  }

  private SignedIn staff(String name) {
    PersonId id = grants.give(Actor.system("test"), Role.STAFF, name, name + "@example.org");
    return new SignedIn(id.toString(), name);
  }
}
