package org.hustings.server.organisation.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.RegisterName.LISTS;
import static org.hustings.server.organisation.RegisterName.MEMBERS;
import static org.hustings.server.organisation.RegisterName.OFFICERS;
import static org.hustings.server.organisation.RegisterName.UNITS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.ListId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.imports.ImportTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterEntriesTest extends ImportTest {
  private static final String MEMBER =
      """
      number,name,email,address,unit,sections
      1,Ada Cole,ada@example.org,1 Road,Riverside,Young members
      """;
  private static final MemberNumber ADA = new MemberNumber("1");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired private RegisterEntries entries;
  @Autowired private RegisterCounts counts;

  @BeforeEach
  void begin_with_a_branch() {
    carryOut(UNITS, "name,kind\nRiverside,branch\nHillside,branch\n");
  }

  @Test
  void an_entry_has_the_offices_and_lists_as_definitions_write_them() {
    carryOut(MEMBERS, MEMBER);
    carryOut(
        OFFICERS,
        """
        unit,role,name,number
        Riverside,Branch Secretary,Ada Cole,1
        Hillside,Chair,Ada Cole,1
        Hillside,Secretary,Somebody Else,
        """);
    carryOut(LISTS, "list,number\nConference delegates,1\n");

    RegisterEntry ada = entries.find(ADA, clock.instant()).orElseThrow();

    assertThat(ada.member().unit()).hasToString("riverside-branch");
    assertThat(ada.sectionSlugs()).containsExactly("young-members");
    assertThat(ada.lists()).containsExactly(new ListId("conference-delegates"));
    assertThat(ada.offices())
        .containsExactlyInAnyOrder(
            office("riverside-branch", "secretary"), office("hillside-branch", "chair"));
    assertThat(ada.roles()).containsExactlyInAnyOrder("secretary", "chair");
    assertThat(asAt(clock.instant())).containsExactly(ada);
  }

  @Test
  void the_register_is_read_as_it_stood_at_an_earlier_instant() {
    carryOut(MEMBERS, MEMBER);
    carryOut(LISTS, "list,number\nConference delegates,1\n");
    clock.moveTo(START.plus(DAY));
    carryOut(MEMBERS, MEMBER.replace("ada@example.org", "cole@example.org") + "2,Bo Diaz,,,,\n");
    carryOut(LISTS, "list,number\nCouncillors,1\n");
    clock.moveTo(START.plus(DAY.multipliedBy(2)));

    assertThat(asAt(START.minusSeconds(1))).isEmpty();
    assertThat(asAt(START.plus(HOUR)))
        .singleElement()
        .satisfies(registerEntry -> {
          assertThat(registerEntry.member().email()).isEqualTo("ada@example.org");
          assertThat(registerEntry.lists()).containsExactly(new ListId("conference-delegates"));
        });
    assertThat(asAt(START.plus(DAY).plus(HOUR))).hasSize(2);
    assertThat(entries.find(ADA, START.plus(HOUR)).orElseThrow().member().email())
        .isEqualTo("ada@example.org");
    assertThat(entries.find(ADA, clock.instant()).orElseThrow().member().email())
        .isEqualTo("cole@example.org");
    assertThat(entries.find(new MemberNumber("2"), START.plus(HOUR))).isEmpty();
  }

  @Test
  void an_office_is_held_from_its_first_to_its_last_day() {
    carryOut(MEMBERS, MEMBER);
    carryOut(
        OFFICERS,
        "unit,role,name,number,from,until\nRiverside,Secretary,Ada Cole,1,2020-08-04,2020-08-05\n");

    assertThat(rolesOn("2020-08-03T22:00:00Z")).isEmpty();
    assertThat(rolesOn("2020-08-03T23:00:00Z")).as("midnight in London").hasSize(1);
    assertThat(rolesOn("2020-08-05T22:59:00Z")).hasSize(1);
    assertThat(rolesOn("2020-08-05T23:00:00Z")).isEmpty();
  }

  @Test
  void an_entry_has_what_the_directory_said_of_its_unit_then() {
    carryOut(UNITS, "name,kind,region,nation\nRiverside,branch,Upper Wren,\nHillside,branch,,\n");
    carryOut(MEMBERS, MEMBER + "2,Bo Diaz,,,,\n");
    assertThat(entries.find(ADA, clock.instant()).orElseThrow().home())
        .isEqualTo(
            new RegisterEntry.Home(
                new UnitId("riverside-branch"), new KindId("branch"), "Upper Wren", null));
    assertThat(entries.find(new MemberNumber("2"), clock.instant()).orElseThrow().home()).isNull();
    Instant before = clock.instant();
    clock.moveTo(START.plus(DAY));
    carryOut(UNITS, "name,kind,region,nation\nRiverside,branch,Lower Wren,\nHillside,branch,,\n");

    assertThat(region(before)).isEqualTo("Upper Wren");
    assertThat(region(clock.instant())).isEqualTo("Lower Wren");
  }

  private @Nullable String region(Instant instant) {
    return requireNonNull(entries.find(ADA, instant).orElseThrow().home()).region();
  }

  @Test
  void who_has_left_is_counted_nowhere() {
    carryOut(
        MEMBERS,
        """
        number,name,email,address,unit,sections,status
        1,Ada Cole,ada@example.org,1 Road,Riverside,Young members,Honorary Life
        2,Bo Diaz,,,Hillside,Retired,Deceased
        """);

    RegisterCounts.Counted counted = counts.now();

    assertThat(counted.members()).isEqualTo(1);
    assertThat(counted.sections()).isEqualTo(Map.of("young-members", 1L));
    assertThat(counted.homes().statuses()).isEqualTo(Map.of("honorary life", 1L));
    assertThat(counted.homes().units()).isEqualTo(Map.of("riverside-branch", 1L));
    assertThat(counted.homes().kinds()).isEqualTo(Map.of("branch", 1L));
  }

  private List<String> rolesOn(String instant) {
    return List.copyOf(entries.find(ADA, Instant.parse(instant)).orElseThrow().roles());
  }

  private List<RegisterEntry> asAt(Instant instant) {
    ArrayList<RegisterEntry> all = new ArrayList<RegisterEntry>();
    entries.asAt(instant, all::add);
    return all;
  }

  private static RegisterEntry.Office office(String unit, String role) {
    return new RegisterEntry.Office(new UnitId(unit), new KindId("branch"), role);
  }
}
