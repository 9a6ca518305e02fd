package org.hustings.server.slate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What a campaign group's organisers do at its desk, and what they are refused.
class GroupDeskTest extends ServerTest {
  private static final int REFUSED = 422;

  @Autowired private Fenland fenland;
  @Autowired private Groups groups;
  @Autowired private Endorsements endorsements;
  @Autowired private Slates slates;
  @Autowired private Organisers organisers;
  @Autowired private Grants grants;

  private int known;
  private Visitor officer;
  private CandidacyId ada;
  private CandidacyId bo;

  @BeforeAll
  void publish() {
    fenland.publish();
    officer = signedIn(Role.RETURNING_OFFICER);
    ada = fenland.candidate("Ada Larch");
    bo = fenland.candidate("Bo Larch");
  }

  private GroupId group(String name) {
    officer.submit("/groups", "/groups", Map.of("name", name));
    return CampaignGroup.named(name).id();
  }

  /// Somebody who acts for these groups.
  private Visitor organiserOf(GroupId... own) {
    String address = "organiser" + ++known + "@example.org";
    // but somebody who is registered at a known address
    PersonId person =
        grants.give(Fenland.RETURNING_OFFICER, Role.SCRUTINEER, "Organiser " + known, address);
    for (GroupId one : own) {
      organisers.appoint(one, person, Fenland.RETURNING_OFFICER);
    }
    return signedIn(person);
  }

  private static String desk(GroupId group) {
    return "/groups/" + group + "/desk";
  }

  private int does(Visitor who, GroupId group, String what, Map<String, String> fields) {
    return who.submit(desk(group), desk(group) + "/" + what, fields).statusCode();
  }

  @Test
  void the_returning_officer_enters_a_group_once_and_nobody_else_does() {
    GroupId oak = group("the Oak League");
    group("the Oak League");
    assertThat(groups.all()).extracting(CampaignGroup::id).containsOnlyOnce(oak);
    assertThat(officer.submit("/groups", "/groups", Map.of("name", "  ")).statusCode())
        .isEqualTo(302);

    Visitor organiser = organiserOf(oak);
    assertThat(organiser.submit(desk(oak), "/groups", Map.of("name", "Ivy")).statusCode())
        .isEqualTo(403);
    assertThat(groups.find(new GroupId("ivy"))).isEmpty();
  }

  @Test
  void what_a_group_says_of_itself_can_be_read_as_it_was() {
    GroupId elm = group("Elm Club");
    Visitor organiser = organiserOf(elm);
    Instant before = clock.instant();
    clock.moveTo(before.plus(Duration.ofHours(2)));

    Map<String, String> said =
        Map.of("about", " For more elms. ", "website", "https://elm.example");
    assertThat(does(organiser, elm, "details", said)).isEqualTo(302);

    assertThat(groups.find(elm).orElseThrow().about()).isEqualTo("For more elms.");
    assertThat(groups.find(elm, before).orElseThrow().about()).isEmpty();
    assertThat(get("/groups/elm-club").body()).contains("For more elms.", "https://elm.example");
    assertThat(get("/groups/elm-club?as-at=2020-08-03T16:31").body()).doesNotContain("more elms");
  }

  @ParameterizedTest
  @CsvSource({"ftp://elm.example", "elm.example", "https://a b", "javascript:alert(1)"})
  void a_website_that_is_none_is_refused_and_nothing_is_changed(String website) {
    GroupId fir = group("Fir");
    Map<String, String> said = Map.of("about", "Something", "website", website);
    assertThat(does(organiserOf(fir), fir, "details", said)).isEqualTo(REFUSED);
    assertThat(groups.find(fir).orElseThrow().about()).isEmpty();
  }

  @Test
  void a_group_says_at_most_five_hundred_characters_of_itself() {
    GroupId may = group("May");
    Visitor organiser = organiserOf(may);
    assertThat(does(organiser, may, "details", Map.of("about", "x".repeat(501), "website", "")))
        .isEqualTo(REFUSED);
    assertThat(does(organiser, may, "details", Map.of("about", "x".repeat(500), "website", "")))
        .isEqualTo(302);
  }

  @Test
  void an_endorsement_is_ended_for_a_reason_and_stays_on_record() {
    GroupId ash = group("Ash");
    Visitor organiser = organiserOf(ash);
    String candidate = Long.toString(ada.number());
    assertThat(does(organiser, ash, "endorse", Map.of("candidate", candidate))).isEqualTo(302);
    assertThat(organiser.get(desk(ash)).body()).contains("Ada Larch");

    clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
    Map<String, String> end = Map.of("candidate", candidate, "reason", "She would rather not.");
    assertThat(does(organiser, ash, "end", end)).isEqualTo(302);

    assertThat(endorsements.by(ash, clock.instant())).isEmpty();
    assertThat(endorsements.history(ada))
        .filteredOn(one -> one.group().id().equals(ash))
        .singleElement()
        .extracting(Endorsement::until)
        .isNotNull();
  }

  @Test
  void nobody_is_endorsed_who_does_not_stand() {
    GroupId box = group("Box");
    assertThat(does(organiserOf(box), box, "endorse", Map.of("candidate", "99999")))
        .isEqualTo(REFUSED);
    assertThat(endorsements.by(box, clock.instant())).isEmpty();
  }

  @Test
  void an_organiser_is_somebody_who_is_registered_and_acts_until_dismissed() {
    GroupId yew = group("Yew");
    assertThat(does(officer, yew, "organiser", Map.of("address", "nobody@example.org")))
        .isEqualTo(REFUSED);

    Visitor organiser = organiserOf(yew);
    PersonId person = organisers.of(yew).getFirst();
    assertThat(organiser.get("/account").body()).contains("Act for yew");
    assertThat(does(organiser, yew, "organiser", Map.of("address", "b@example.org")))
        .isEqualTo(403);
    organisers.dismiss(yew, person, Fenland.RETURNING_OFFICER);
    assertThat(organisers.of(yew)).isEmpty();
    assertThat(organiser.get(desk(yew)).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' '|Ada Larch|''|Give the slate a name.",
        "Pines|''|''|Name at least one candidate.",
        "Pines|Nobody Here|''|“Nobody Here” does not stand in this contest.",
        "Pines|Ada Larch/ada larch|''|“ada larch” is named twice.",
        "Pines|Ada Larch|Bo Larch|“Bo Larch” stands under no region"
      })
  void a_slate_that_cannot_be_is_refused_with_what_is_wrong(
      String name, String candidates, String regions, String words) {
    GroupId pine = group("Pine");
    Visitor organiser = organiserOf(pine);
    assertThat(publishes(organiser, pine, name, candidates.replace('/', '\n'), regions))
        .contains(words);
    assertThat(slates.of(pine, clock.instant())).isEmpty();
  }

  @Test
  void a_slate_does_not_take_the_name_of_another_groups() {
    GroupId beech = group("Beech");
    GroupId birch = group("Birch");
    publishes(organiserOf(beech), beech, "Bark", "Ada Larch", "");
    assertThat(publishes(organiserOf(birch), birch, "Bark", "Bo Larch", ""))
        .contains("Another group has a slate of this name in the contest.");
    assertThat(slates.of(beech, clock.instant()))
        .singleElement()
        .extracting(Slate::candidates)
        .isEqualTo(List.of(ada));
  }

  @Test
  void whoever_acts_for_two_groups_publishes_what_they_share() {
    GroupId holly = group("Holly");
    GroupId ivy = group("Wild Ivy");
    Visitor organiser = organiserOf(holly, ivy);
    Map<String, String> fields = fields("Evergreens", "Bo Larch\nAda Larch", "");
    fields.put("with", "wild-ivy");
    fields.put("ordered", "true");
    organiser.submit(form(holly), form(holly), fields);
    assertThat(slates.of(ivy, clock.instant()))
        .singleElement()
        .satisfies(slate -> {
          assertThat(slate.groups()).containsExactly(holly, ivy);
          assertThat(slate.ordered()).isTrue();
          assertThat(slate.everybody()).containsExactly(bo, ada);
        });
    assertThat(slates.in(Fenland.COMMITTEE, clock.instant()))
        .extracting(Slate::name)
        .contains("Evergreens");
  }

  private static String form(GroupId group) {
    return desk(group) + "/slates/" + Fenland.COMMITTEE;
  }

  private static Map<String, String> fields(String name, String candidates, String regions) {
    return new HashMap<>(Map.of("name", name, "candidates", candidates, "regions", regions));
  }

  /// The answer to a slate's form.
  private static String publishes(
      Visitor who, GroupId group, String name, String candidates, String regions) {
    return who.submit(form(group), form(group), fields(name, candidates, regions)).body();
  }
}
