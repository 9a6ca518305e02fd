package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.slate.Endorsements;
import org.hustings.server.slate.GroupId;
import org.hustings.server.slate.Organisers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An official who stands, is an agent or organises a group acts as an official in the same
/// election, or reads who may vote in it.
class InterestsTest extends ServerTest {
  private static final String DESK = "/staff/elections/" + Heathland.ELECTION;
  private static final List<String> WHAT_IS_READ =
      List.of(
          "", "/roll", "/roll.csv", "/marked-register", "/dispatch", "/close", "/roll/electors/1");

  @Autowired private Heathland heathland;
  @Autowired private Saltmarsh saltmarsh;
  @Autowired private Standing standing;
  @Autowired private Candidacies candidacies;
  @Autowired private Grants grants;
  @Autowired private ElectionRoles roles;
  @Autowired private Organisers organisers;
  @Autowired private Endorsements endorsements;
  private PersonId person = new PersonId("person", "0");
  private Visitor official = visitor();
  private Visitor colleague = visitor();

  @BeforeEach
  void an_official_and_a_colleague() {
    begin_with_empty_tables();
    heathland.publish();
    heathland.settle();
    person = grants.give(Heathland.OFFICER, Role.STAFF, "Sam Sedge", "sam@example.org");
    official = signedIn(person);
    colleague = signedIn(Role.RETURNING_OFFICER);
    assertThat(official.get(DESK).statusCode()).isEqualTo(200);
  }

  private void stands(PersonId who) {
    standing.putForward(
        Heathland.COUNCIL,
        Profile.of(PersonName.of("Sam Sedge")),
        who,
        new Recording(Heathland.OFFICER, "a test", clock.instant()));
  }

  private void isBarred() {
    for (String page : WHAT_IS_READ) {
      assertThat(official.get(DESK + page).statusCode()).as(page).isEqualTo(403);
    }
    assertThat(undo(official).statusCode()).isEqualTo(403);
    assertThat(official.get("/staff/elections").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> undo(Visitor who) {
    return who.submit(
        "/account", DESK + "/dispatch/papers/undo", Map.of("reason", "somebody is missing"));
  }

  @Test
  void an_official_who_stands_acts_no_more_in_that_election() {
    stands(person);
    isBarred();
    assertThat(get("/elections/heathland-2020/officials").body())
        .contains("Sam Sedge", "stands: Council");
  }

  @Test
  void it_is_the_person_who_stands_whichever_register_knows_them() {
    saltmarsh.takeIn(RegisterName.MEMBERS, "number,name,email\n7,S. Sedge,SAM@example.org\n");
    stands(new PersonId("member", "7"));
    isBarred();
  }

  @Test
  void an_official_who_organises_a_group_acts_until_the_group_backs_somebody() {
    assertThat(
            colleague.submit("/account", "/groups", Map.of("name", "Yew")).statusCode())
        .isEqualTo(302);
    GroupId group = new GroupId("yew");
    organisers.appoint(group, person, Heathland.OFFICER);
    assertThat(official.get(DESK).statusCode()).isEqualTo(200);
    CandidacyId backed =
        candidacies.in(Heathland.COUNCIL, clock.instant()).getFirst().id();
    endorsements.endorse(
        group, backed, new Recording(Heathland.OFFICER, "a test", clock.instant()));
    isBarred();
    assertThat(get("/elections/heathland-2020/officials").body())
        .contains("organises a group that backs somebody: Yew");
  }

  @Test
  void an_official_who_is_an_agent_acts_no_more() {
    roles.give(
        Heathland.OFFICER,
        Role.OBSERVER,
        Heathland.ELECTION.slug(),
        "Zoe Alder",
        "Sam Sedge",
        "sam@example.org");
    isBarred();
  }

  @Test
  void who_has_an_interest_confirms_nothing_and_does_not_read_what_waits() {
    String proposal = SecondPerson.proposal(undo(colleague));
    stands(person);
    assertThat(official.get("/staff/approvals").body()).doesNotContain(proposal);
    assertThat(official.get(proposal).statusCode()).isEqualTo(403);
    HttpResponse<String> confirmed =
        official.submit("/account", proposal + "/confirm", Map.of());
    assertThat(confirmed.statusCode()).isIn(403, 422);
    HttpResponse<String> withdrawn =
        official.submit("/account", proposal + "/withdraw", Map.of("reason", "no"));
    assertThat(withdrawn.statusCode()).isIn(403, 422);
    assertThat(colleague.get(proposal).body()).contains("Shall this be done?");
  }

  @Test
  void what_somebody_proposed_lapses_when_they_stand_before_it_is_confirmed() {
    String proposal = SecondPerson.proposal(undo(official));
    stands(person);
    assertThat(SecondPerson.confirm(colleague, proposal).body())
        .contains("has an interest in this election by now");
    assertThat(colleague.get(proposal).body()).contains("This has lapsed");
  }
}
