package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hustings.definition.check.Finding;
import org.hustings.definition.check.Place;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.organisation.register.RegisterCounts.Counted;
import org.hustings.server.organisation.register.RegisterCounts.Homes;
import org.junit.jupiter.api.Test;

class RegisterComparisonTest {
  private static final String FILE =
      """
      format: 1
      election: society-2021
      title: Society elections 2021
      organisation: The Society
      zone: Europe/London
      kinds:
        branch: {one: branch, many: branches}
      sections:
        young: young members
      voters: [{list: delegates}]
      contests:
        - contest: council
          name: Council
          seats: 5
          candidates: [{any-of: [{office: secretary}, {section: young}]}]
          nominators: [{kind: branch}, {members: young}]
      """;

  private static final Counted REGISTER =
      new Counted(
          299,
          Map.of("branch", 6L, "union", 0L),
          Map.of("young", 20L),
          Map.of("secretary", 6L),
          Map.of("delegates", 12L),
          new Homes(
              Map.of("current", 280L, "honorary life", 19L),
              Map.of("north-branch", 40L),
              Map.of("branch", 299L),
              Map.of("Upper Wren", 40L),
              Map.of()));

  private static List<String> found(String file, Counted register) {
    return RegisterComparison.of(
            new DefinitionReader(CountRules.ofLibrary()).read(file).definition().orElseThrow(),
            Place.of(file),
            register)
        .stream()
        .map(one -> one.line() + ": " + one.words())
        .toList();
  }

  @Test
  void what_the_register_has_is_not_told() {
    assertThat(found(FILE, REGISTER)).isEmpty();
  }

  @Test
  void a_status_or_a_unit_that_nobody_has_is_told_with_those_that_there_are() {
    String asked = "[{any-of: [{office: secretary}, {section: young}]}]";
    assertThat(
            found(
                FILE.replace(
                    asked,
                    "[{status: Honorary-Life}, {unit: north-branch}, {kind: branch}, {region: upper"
                        + " wren}]"),
                REGISTER))
        .isEmpty();
    assertThat(
            found(
                FILE.replace(asked, "[{status: lapsed}, {unit: nroth-branch}, {nation: Wales}]"),
                REGISTER))
        .hasSize(3)
        .anyMatch(one -> one.contains("\"lapsed\", a status that no member has"))
        .anyMatch(one -> one.contains("current, honorary life"))
        .anyMatch(one -> one.contains("a unit that no member belongs to"))
        .anyMatch(one -> one.contains("\"Wales\", a nation that no member is in"));
  }

  @Test
  void a_kind_that_the_register_does_not_have_cannot_nominate() {
    assertThat(
            found(FILE.replace("branch:", "sao:").replace("kind: branch", "kind: sao"), REGISTER))
        .containsExactly(
            "7: found \"sao\", which is no kind of unit on the register; expected branch, union:"
                + " record the kind, or no such body can nominate (it takes effect while"
                + " nominations are made)");
  }

  @Test
  void a_kind_without_units_cannot_nominate() {
    assertThat(
            found(
                FILE.replace("branch:", "union:").replace("kind: branch", "kind: union"), REGISTER))
        .singleElement()
        .asString()
        .startsWith("16: found \"union\", of which the register has no unit");
  }

  @Test
  void a_list_office_or_section_that_nobody_has_is_told_at_its_line() {
    Counted others =
        new Counted(
            299,
            Map.of("branch", 6L),
            Map.of(),
            Map.of("chair", 1L),
            Map.of("others", 1L),
            Homes.NONE);
    assertThat(found(FILE, others))
        .satisfiesExactlyInAnyOrder(
            list ->
                assertThat(list)
                    .startsWith("10: found \"delegates\", a list that nobody is on")
                    .contains("expected others", "at the freeze"),
            office -> assertThat(office).startsWith("15: found \"secretary\", an office"),
            standing -> assertThat(standing).startsWith("15: found \"young\", a section"),
            nominating -> assertThat(nominating).startsWith("16: found \"young\", a section"));
  }

  @Test
  void a_register_without_members_is_told_once() {
    Counted empty = new Counted(0, Map.of("branch", 6L), Map.of(), Map.of(), Map.of(), Homes.NONE);
    List<Finding.Warned> found =
        RegisterComparison.of(
            new DefinitionReader(CountRules.ofLibrary()).read(FILE).definition().orElseThrow(),
            Place.of(FILE),
            empty);
    assertThat(found).hasSize(1);
  }
}
