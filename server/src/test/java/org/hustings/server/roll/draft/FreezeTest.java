package org.hustings.server.roll.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.hustings.server.ServerTest;
import org.hustings.server.nomination.ValidNominations;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.UnitId;
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
import org.springframework.dao.DataAccessException;

class FreezeTest extends ServerTest {
  @Autowired private Saltmarsh saltmarsh;
  @Autowired private Roll roll;
  @Autowired private ValidNominations validNominations;
  @Autowired private ElectorRows electors;

  @BeforeEach
  void begin_afresh() {
    begin_with_empty_tables();
  }

  @Test
  void the_roll_has_everybody_whom_the_conditions_take_and_nobody_else() {
    FrozenRoll frozen = saltmarsh.frozen();

    assertThat(frozen.totals().electors()).isEqualTo(54);
    assertThat(frozen.totals().byContest())
        .containsEntry("council", 54L)
        .containsEntry("young-representatives", 15L);
    assertThat(frozen.totals().byRegion()).containsOnlyKeys("Shore", "Fen");
    assertThat(frozen.totals().byUnit()).hasSize(5);
    assertThat(frozen.totals().byKind()).containsEntry("branch", 54L);
    assertThat(frozen.totals().bySection()).containsEntry("young", 15L);
    assertThat(roll.frozen(Saltmarsh.ELECTION)).contains(frozen);
    assertThat(roll.size(Saltmarsh.ELECTION)).isEqualTo(54);
    for (int number = 1; number <= Saltmarsh.MEMBERS; number++) {
      assertThat(roll.ofMember(Saltmarsh.ELECTION, member(number)).isPresent())
          .as("member %d", number)
          .isEqualTo(SaltmarshMembers.isOnTheRoll(number));
    }
  }

  @Test
  void an_elector_is_as_the_register_had_them_with_the_contests_in_which_they_vote() {
    saltmarsh.frozen();
    Elector young = roll.ofMember(Saltmarsh.ELECTION, member(1)).orElseThrow();
    assertThat(young)
        .isEqualTo(
            new Elector(
                Saltmarsh.ELECTION,
                young.number(),
                member(1),
                SaltmarshMembers.name(1),
                "member1@saltmarsh.example",
                "1 Sea Wall\nSaltmarsh\nSM1 1AA",
                new UnitId("dune-branch"),
                "Shore",
                Entitlements.of(
                    new Entitlement(Saltmarsh.COUNCIL, null),
                    new Entitlement(Saltmarsh.YOUNG, null))));
    assertThat(roll.find(Saltmarsh.ELECTION, young.number())).contains(young);
    assertThat(roll.ofMember(Saltmarsh.ELECTION, member(6)).orElseThrow().entitlements())
        .containsExactly(new Entitlement(Saltmarsh.COUNCIL, null));
  }

  @Test
  void numbers_run_without_a_gap_and_tell_nothing_of_the_register() {
    saltmarsh.frozen();
    List<Elector> all = roll.after(Saltmarsh.ELECTION, ElectorNumber.BEFORE_FIRST, 100);
    assertThat(all)
        .extracting(elector -> elector.number().value())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 54).boxed().toList());
    assertThat(all)
        .extracting(elector -> Integer.valueOf(elector.member().value()))
        .isNotEqualTo(
            all.stream().map(one -> Integer.valueOf(one.member().value())).sorted().toList());
    assertThat(roll.after(Saltmarsh.ELECTION, new ElectorNumber(50), 3))
        .extracting(elector -> elector.number().value())
        .containsExactly(51, 52, 53);
    assertThat(roll.after(Saltmarsh.ELECTION, new ElectorNumber(54), 3)).isEmpty();
  }

  @Test
  void every_candidate_of_the_society_is_validly_nominated() {
    saltmarsh.frozen();
    assertThat(validNominations.of(Saltmarsh.COUNCIL, clock.instant()).orElseThrow().candidates())
        .hasSize(8);
    assertThat(validNominations.of(Saltmarsh.YOUNG, clock.instant()).orElseThrow().candidates())
        .hasSize(4);
  }

  @Test
  void the_hash_is_the_sha_256_of_the_rolls_file() {
    FrozenRoll frozen = saltmarsh.frozen();
    assertThat(RollHash.of(electors, Saltmarsh.ELECTION)).isEqualTo(frozen.hash());
  }

  @Test
  void the_same_roll_has_the_same_hash_in_whatever_order_the_database_keeps_it() {
    FrozenRoll frozen = saltmarsh.frozen();
    administrator
        .sql(
            """
            BEGIN;
            CREATE TEMPORARY TABLE kept ON COMMIT DROP AS SELECT * FROM roll.elector;
            DELETE FROM roll.elector;
            INSERT INTO roll.elector SELECT * FROM kept ORDER BY md5(member);
            COMMIT
            """)
        .update();
    assertThat(RollHash.of(electors, Saltmarsh.ELECTION)).isEqualTo(frozen.hash());
  }

  @Test
  void the_file_that_the_scrutineer_gets_has_the_published_hash()
      throws IOException, NoSuchAlgorithmException {
    FrozenRoll frozen = saltmarsh.frozen();
    StringWriter file = new StringWriter();
    roll.writeFile(Saltmarsh.ELECTION, file);
    assertThat(file.toString())
        .startsWith("number,member,name,email,postal_address,unit,region,entitlements\n1,")
        .contains("council|young-representatives");
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(file.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(frozen.hash());
  }

  @Test
  void what_the_register_learns_later_does_not_reach_the_roll() {
    saltmarsh.frozen();
    saltmarsh.takeIn(RegisterName.MEMBERS, "number,name\n1,Another Name\n");
    assertThat(roll.ofMember(Saltmarsh.ELECTION, member(1)).orElseThrow().name())
        .isEqualTo(SaltmarshMembers.name(1));
  }

  @Test
  void a_roll_is_frozen_once_and_the_database_guards_it() {
    saltmarsh.frozen();
    assertThat(English.refusal(() -> saltmarsh.freeze())).contains("frozen already");
    for (String act :
        List.of(
            "UPDATE roll.elector SET name = 'x' WHERE number = 1",
            "UPDATE roll.elector SET email = 'x@example.org' WHERE number = 1",
            "UPDATE roll.elector SET election = 'other' WHERE number = 1",
            "DELETE FROM roll.elector WHERE number = 1",
            "UPDATE roll.frozen SET hash = hash",
            "DELETE FROM roll.total")) {
      assertThatThrownBy(() -> database.sql(act).update())
          .as(act)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
      assertThatThrownBy(() -> owner.sql(act).update())
          .as(act)
          .isInstanceOf(DataAccessException.class)
          .hasMessageMatching("(?s).*(does not change|keeps what it was given).*");
    }
  }

  @Test
  void a_contest_that_does_not_state_its_voters_refuses_the_freeze_and_says_what_to_add() {
    saltmarsh.nominated();
    saltmarsh.register(Saltmarsh.MEMBERS);
    String file = Saltmarsh.definitionFile();
    int voters = file.indexOf("voters:\n  - joined-by");
    saltmarsh.publish(file.substring(0, voters) + file.substring(file.indexOf("ballot:\n")));
    assertThat(English.refusal(() -> saltmarsh.freeze()))
        .contains("who may vote in: Council. Add \"voters:\"");
    assertThat(roll.frozen(Saltmarsh.ELECTION)).isEmpty();
  }

  @Test
  void without_a_member_who_may_vote_nothing_is_frozen() {
    saltmarsh.nominated();
    assertThat(English.refusal(() -> saltmarsh.freeze())).contains("Nobody on the register");
    assertThat(roll.frozen(Saltmarsh.ELECTION)).isEmpty();
  }

  private static MemberNumber member(int number) {
    return new MemberNumber(Integer.toString(number));
  }
}
