package org.hustings.server.organisation.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hustings.server.ServerTest;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.platform.AsAt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnitRecordsTest extends ServerTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2024, 5, 30);

  @Autowired private Units units;
  @Autowired private UnitRecords records;
  @Autowired private Kinds kinds;

  @BeforeEach
  void begin_without_units() {
    administrator.sql("TRUNCATE organisation.change CASCADE").update();
  }

  @Test
  void a_recorded_unit_is_found_by_its_names_and_listed_with_its_kind() {
    Unit broxtowe = record("Broxtowe", "Beeston and Stapleford");

    assertThat(units.find("beeston & stapleford clp")).isEqualTo(new UnitMatch.Found(broxtowe));
    assertThat(units.ofKind(new KindId("clp"), LAST_DAY)).containsExactly(broxtowe);
    assertThat(broxtowe.id()).hasToString("broxtowe-clp");
  }

  @Test
  void a_second_unit_of_a_name_gets_an_address_of_its_own() {
    Unit before = record("Broxtowe");
    records.succeed(before.id(), LAST_DAY, List.of(), why());
    Unit after = unit("Broxtowe", LAST_DAY.plusDays(1));
    records.record(after, why());

    assertThat(after.id()).hasToString("broxtowe-clp-2");
    assertThat(units.find("Broxtowe", null, LAST_DAY)).isInstanceOf(UnitMatch.Found.class);
    assertThat(units.find("Broxtowe", null, LAST_DAY.plusDays(1)))
        .isEqualTo(new UnitMatch.Found(after));
  }

  @Test
  void two_units_of_a_kind_cannot_bear_one_name_at_the_same_time() {
    record("Ealing, Southall");

    assertThatThrownBy(() -> records.record(unit("Ealing Southall", null), why()))
        .hasMessage("Ealing, Southall CLP is called so already, at the same time.");
    assertThat(units.all()).hasSize(1);
  }

  @Test
  void a_unit_that_ends_names_those_that_follow_it_and_its_earlier_state_stays_readable() {
    Unit ruislip = record("Ruislip-Northwood");
    Unit successor = record("Ruislip, Northwood and Pinner");
    clock.moveTo(START.plus(Duration.ofDays(1)));

    records.succeed(ruislip.id(), LAST_DAY, List.of(successor.id()), why());

    assertThat(units.find(ruislip.id()).orElseThrow().successors()).containsExactly(successor.id());
    AsAt earlier = new AsAt(START.plusSeconds(3600), "2020-08-03T17:30");
    assertThat(units.asAt(earlier).find(ruislip.id())).contains(ruislip);
    assertThat(units.history(ruislip.id())).hasSize(2);
  }

  @Test
  void a_unit_cannot_be_part_of_itself() {
    Unit party = record("Leeds");
    Unit loop =
        new Unit(
            party.id(),
            party.kind(),
            "Leeds",
            party.id(),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of());

    assertThatThrownBy(() -> records.record(loop, why()))
        .hasMessage("Leeds CLP cannot be part of itself.");
  }

  @Test
  void an_organisation_adds_a_kind_of_its_own_to_the_usual_ones() {
    Kind lodge = new Kind(new KindId("lodge"), "lodge", "lodges", "Lodge", List.of());

    kinds.record(lodge, why());

    assertThat(kinds.all()).contains(lodge).containsAll(Kinds.USUAL);
    assertThat(
            database
                .sql("SELECT event FROM audit.entry WHERE event NOT LIKE 'audit.%'")
                .query(String.class)
                .list())
        .contains("organisation.kind-recorded");
  }

  private Unit record(String name, String... aliases) {
    Unit unit = unit(name, null, aliases);
    records.record(unit, why());
    return unit;
  }

  private Unit unit(String name, @Nullable LocalDate from, String... aliases) {
    Kind clp = kinds.find(new KindId("clp")).orElseThrow();
    return new Unit(
        records.newId(clp, name),
        clp,
        name,
        null,
        null,
        null,
        null,
        null,
        from,
        null,
        List.of(aliases),
        List.of());
  }

  private static Provenance why() {
    return Provenance.byHand(Actor.command("test"), LocalDate.of(2020, 8, 3), "A test needs it.");
  }
}
