package org.hustings.server.organisation.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.unit.SampleUnits.DAY;
import static org.hustings.server.organisation.unit.SampleUnits.LABOUR_GROUP;
import static org.hustings.server.organisation.unit.SampleUnits.clp;
import static org.hustings.server.organisation.unit.SampleUnits.index;
import static org.hustings.server.organisation.unit.SampleUnits.unit;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitIndexTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ruislip, Northwood and Pinner",
        "ruislip northwood & pinner clp",
        "RUISLIP NORTHWOOD AND PINNER CONSTITUENCY LABOUR PARTY",
        "Ruislip-Northwood-and-Pinner",
        "CLP Ruislip, Northwood and Pinner",
        "ruislip-northwood-and-pinner-clp",
        "RNP"
      })
  void a_unit_is_found_however_its_name_is_written(String written) {
    Unit ruislip = clp("Ruislip, Northwood and Pinner", "R.N.P. CLP");

    assertThat(index(ruislip, clp("Ruislip")).find(written, null, DAY))
        .isEqualTo(new UnitMatch.Found(ruislip));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ynys Mon", "ynys môn", "YNYS MÔN CLP", "Ynys-Mo\u0302n"})
  void accents_do_not_count(String written) {
    Unit angleseyInWelsh = clp("Ynys Môn");

    assertThat(index(angleseyInWelsh).find(written, null, DAY))
        .isEqualTo(new UnitMatch.Found(angleseyInWelsh));
  }

  @ParameterizedTest
  @ValueSource(strings = {"King's Lynn", "Kings Lynn", "King’s Lynn", "King`s Lynn", "King´s Lynn"})
  void apostrophes_do_not_count(String written) {
    Unit lynn = clp("King's Lynn");

    assertThat(index(lynn).find(written, null, DAY)).isEqualTo(new UnitMatch.Found(lynn));
  }

  @Test
  void a_name_that_two_kinds_share_is_answered_with_the_choices_until_the_kind_is_said() {
    Unit party = clp("Leeds");
    Unit group = unit(LABOUR_GROUP, "Leeds", null, null);
    UnitIndex index = index(party, group);

    assertThat(index.find("Leeds", null, DAY)).isInstanceOf(UnitMatch.Several.class);
    assertThat(index.find("Leeds Labour Group", null, DAY)).isEqualTo(new UnitMatch.Found(group));
    assertThat(index.find("leeds clp", null, DAY)).isEqualTo(new UnitMatch.Found(party));
    assertThat(index.find("Leeds", LABOUR_GROUP.id(), DAY)).isEqualTo(new UnitMatch.Found(group));
  }

  @Test
  void a_mistyped_name_is_not_taken_for_another_but_answered_with_it() {
    Unit broxtowe = clp("Broxtowe");

    assertThat(index(broxtowe, clp("Bassetlaw")).find("Broxstow CLP", null, DAY))
        .isInstanceOfSatisfying(
            UnitMatch.None.class, none -> assertThat(none.alike()).containsExactly(broxtowe));
  }

  @Test
  void part_of_a_name_is_answered_with_all_that_hold_it_before_those_spelt_much_like_it() {
    Unit north = clp("Stoke-on-Trent North");
    Unit south = clp("Stoke-on-Trent South");
    Unit stone = clp("Stone");

    assertThat(index(stone, north, south, clp("Broxtowe")).find("Stoke CLP", null, DAY))
        .isInstanceOfSatisfying(
            UnitMatch.None.class,
            none -> assertThat(none.alike()).containsExactly(north, south, stone));
  }

  @Test
  void a_unit_that_has_ended_gives_its_name_to_the_one_that_follows() {
    LocalDate change = LocalDate.of(2024, 5, 30);
    Unit before = unit(SampleUnits.CLP, "Broxtowe", null, change);
    Unit after = unit(SampleUnits.CLP, "Broxtowe", change.plusDays(1), null);
    UnitIndex index = index(before, after);

    assertThat(index.find("Broxtowe", null, change)).isEqualTo(new UnitMatch.Found(before));
    assertThat(index.find("Broxtowe", null, change.plusDays(1)))
        .isEqualTo(new UnitMatch.Found(after));
  }

  @Test
  void a_unit_that_has_ended_without_a_namesake_is_named_as_a_former_one() {
    Unit before = unit(SampleUnits.CLP, "Ruislip", null, LocalDate.of(2010, 5, 5));

    assertThat(index(before).find("Ruislip", null, DAY))
        .isInstanceOfSatisfying(
            UnitMatch.None.class, none -> assertThat(none.former()).containsExactly(before));
  }

  @Test
  void a_search_shows_the_exact_name_before_those_that_hold_it() {
    Unit york = clp("York");
    UnitIndex index = index(clp("East Yorkshire"), clp("Beverley"), york);

    assertThat(index.search("york", DAY))
        .extracting(Unit::name)
        .containsExactly("York", "East Yorkshire");
    assertThat(index.search("", DAY)).hasSize(3);
  }
}
