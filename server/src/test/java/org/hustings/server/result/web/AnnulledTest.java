package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Elections that two people end while they are counted, or once their result is declared.
class AnnulledTest extends ServerTest {
  private static final String PUBLIC = "/elections/" + Saltmarsh.ELECTION;
  private static final String DESK = "/staff" + PUBLIC;
  private static final String CLOSE = DESK + "/close";
  private static final String REASON = "People voted who are no members.";

  @Autowired private CountingHouse house;
  @Autowired private Standing standing;
  private List<TrusteeShare> shares = List.of();
  private Visitor officer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void count() {
    begin_with_empty_tables();
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
    shares = house.open(12, "", "");
    List<Elector> electors = house.electors();
    for (Elector elector : electors) {
      house.vote(
          elector,
          Map.of(
              Saltmarsh.COUNCIL, firstFiveThenFourThenThree(electors.indexOf(elector)),
              Saltmarsh.YOUNG, List.of("Iris Juniper", "Joel Larch")),
          new Random(1));
    }
    house.close();
    SecondPerson.confirm(
        second,
        "/staff/approvals/"
            + proposal(officer.submit(CLOSE, CLOSE + "/propose", Map.of("reason", "over"))));
    await(() -> state().equals("SEALED"));
  }

  /// Without any tie.
  private static List<String> firstFiveThenFourThenThree(int vote) {
    if (vote < 5) {
      return List.of("Ada Alder", "Cato Cedar");
    }
    return vote < 9 ? List.of("Bela Birch") : List.of("Cato Cedar");
  }

  private String proposal(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return database.sql("SELECT max(id)::text FROM account.approval").query(String.class).single();
  }

  private String state() {
    return database.sql("SELECT state FROM result.closing").query(String.class).single();
  }

  private HttpResponse<String> propose(String kind) {
    return officer.submit(DESK + "/stop", DESK + "/stop", Map.of("kind", kind, "reason", REASON));
  }

  private HttpResponse<String> open() {
    Map<String, String> form = new HashMap<>();
    for (TrusteeShare share : shares.subList(0, 2)) {
      form.put("share" + (form.size() + 1), share.text());
    }
    return officer.submit(DESK + "/notices", CLOSE + "/open", form);
  }

  private HttpResponse<String> declare() {
    return officer.submit(CLOSE, CLOSE + "/declare", Map.of("confirmed", "yes"));
  }

  @Test
  void what_was_parted_when_the_election_was_called_off_is_never_opened() {
    assertThat(propose("POSTPONED").body()).contains("there is nothing left to postpone");
    SecondPerson.confirms(second, propose("CALLED_OFF"));
    assertThat(open().body()).contains("This election is called off. " + REASON);
    assertThat(state()).isEqualTo("SEALED");
  }

  @Test
  void a_result_is_declared_or_the_election_called_off_and_a_declared_one_is_annulled() {
    standing.putForward(
        Saltmarsh.COUNCIL,
        Profile.of(PersonName.of("Lee Fen")),
        new PersonId("member", "5"),
        new Recording(Saltmarsh.RETURNING_OFFICER, "a test", clock.instant()));
    open();
    await(() -> state().equals("COUNTED"));
    assertThat(declare().statusCode()).isEqualTo(302);
    String candidate = SaltmarshMembers.email(5);
    await(() ->
        mail.letters().stream()
            .anyMatch(letter ->
                letter.to().equals(candidate)
                    && letter.subject().contains("The result is declared: Council")
                    && letter.text().contains("Elected: ")));
    assertThat(propose("CALLED_OFF").body())
        .contains("The result is declared: it can only be annulled.");

    SecondPerson.confirms(second, propose("ANNULLED"));

    for (String page : List.of(PUBLIC, Saltmarsh.COUNCIL.path(), "/")) {
      assertThat(get(page).body()).as(page).contains("It is annulled. " + REASON);
    }
    for (String page : List.of(PUBLIC + "/result", Saltmarsh.COUNCIL.path() + "/result")) {
      assertThat(get(page).body())
          .as(page)
          .contains("This election is annulled. " + REASON, "Ada Alder");
    }
    assertThat(get(PUBLIC + "/notices").body()).contains("The election is annulled", REASON);
  }
}
