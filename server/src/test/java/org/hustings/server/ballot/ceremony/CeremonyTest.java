package org.hustings.server.ballot.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.sealing.CeremonyPlan;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.ballotbox.sealing.SealedCeremony;
import org.hustings.ballotbox.sealing.TrusteePair;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The ceremony as the server sees it. What the browsers do is done here by the library.
class CeremonyTest extends ServerTest {
  private static final String ELECTION = Saltmarsh.ELECTION.slug();
  private static final String STAFF = "/staff/elections/" + ELECTION;
  private static final String DESK = STAFF + "/ceremony";
  private static final String OWN = "/elections/" + ELECTION + "/trustee";

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private ElectionRoles roles;
  private Visitor officer = visitor();
  private Visitor clerk = visitor();

  @BeforeEach
  void two_officials_and_an_election() {
    begin_with_empty_tables();
    clock.moveTo(Saltmarsh.NOMINATING);
    officer = signedIn(Role.RETURNING_OFFICER);
    clerk = signedIn(Role.STAFF);
    saltmarsh.frozen(5);
  }

  @Test
  void trustees_make_keys_an_official_the_key_and_it_is_lodged_when_all_have_tested() {
    Keeper ada = keeper("Ada Larch");
    Keeper wat = keeper("Wat Sedge");
    assertThat(refusal(propose("2"))).contains("Without one: Ada Larch and Wat Sedge.");
    ada.lodges();
    wat.lodges();
    assertThat(officer.get(STAFF).body()).contains("Lodge the election");
    assertThat(refusal(propose("1"))).contains("from 2 to the number of trustees");
    String proposal = SecondPerson.proposal(propose("2"));
    assertThat(clerk.get(proposal).body())
        .contains(ada.pair.key().fingerprint(), wat.pair.key().fingerprint());
    assertThat(SecondPerson.confirm(clerk, proposal).statusCode()).isEqualTo(302);
    assertThat(officer.get(STAFF).body()).contains("To be made by");

    KeyCeremony made = KeyCeremony.hold(Saltmarsh.ELECTION, 2, 2);
    Map<String, String> sent = sent(made, List.of(ada, wat));
    assertThat(refusal(clerk.submit("/account", DESK + "/hold", sent)))
        .contains("Only who was named");
    Map<String, String> lacking = new HashMap<>(sent);
    lacking.put("envelope2", "");
    assertThat(refusal(officer.submit("/account", DESK + "/hold", lacking))).contains("not whole");
    assertThat(officer.submit("/account", DESK + "/hold", sent).statusCode()).isEqualTo(302);
    assertThat(refusal(officer.submit("/account", DESK + "/hold", sent))).contains("held already");
    assertThat(officer.get(DESK).body()).contains(made.key().fingerprint(), "Tested: 0 of 2.");
    await(() -> told("Test your share of the key: Saltmarsh") >= 2);

    Map<String, String> key = Map.of("text", made.key().text());
    assertThat(refusal(officer.submit(STAFF + "/key", STAFF + "/key", key)))
        .contains("Not yet: Ada Larch and Wat Sedge.");
    TrusteeShare ofWat = made.shares().get(1);
    assertThat(refusal(ada.tests(ofWat))).contains("That is not the share");
    assertThat(ada.tests(made.shares().getFirst()).statusCode()).isEqualTo(302);
    assertThat(officer.get(STAFF).body()).contains("tested their share: 1 of 2");
    assertThat(wat.tests(ofWat).statusCode()).isEqualTo(302);
    KeyCeremony other = KeyCeremony.hold(Saltmarsh.ELECTION, 2, 2);
    assertThat(
            refusal(
                officer.submit(STAFF + "/key", STAFF + "/key", Map.of("text", other.key().text()))))
        .contains("The ceremony made another key: " + made.key().fingerprint());

    SecondPerson.confirms(clerk, officer.submit(STAFF + "/key", STAFF + "/key", key));
    assertThat(get("/elections/" + ELECTION + "/ballots").body())
        .contains(made.key().fingerprint());
    assertThat(refusal(ada.brings(TrusteePair.make()))).contains("is lodged already");
    assertThat(refusal(officer.submit("/account", DESK + "/give-up", Map.of())))
        .contains("is lodged already");
  }

  /// How many were written to so.
  private long told(String subject) {
    return mail.letters().stream().filter(one -> one.subject().contains(subject)).count();
  }

  @Test
  void a_key_is_taken_from_whoever_can_use_it_and_once() {
    Keeper ada = keeper("Ada Larch");
    Keeper wat = keeper("Wat Sedge");
    String stolen = ada.pair.key().publicKey();
    assertThat(
            refusal(
                wat.visitor.submit(OWN, OWN + "/key", Map.of("publicKey", stolen, "answer", "00"))))
        .contains("not shown to be yours");
    ada.lodges();
    assertThat(refusal(wat.brings(ada.pair))).contains("was brought before");
    assertThat(
            wat.visitor
                .submit(OWN, OWN + "/challenge", Map.of("publicKey", "0".repeat(64)))
                .statusCode())
        .isEqualTo(422);
    assertThat(officer.get(OWN).statusCode()).isEqualTo(403);
  }

  @Test
  void the_key_is_made_away_from_the_server_by_the_plan_of_the_page() {
    Keeper ada = keeper("Ada Larch");
    Keeper wat = keeper("Wat Sedge");
    ada.lodges();
    wat.lodges();
    assertThat(officer.get(DESK + "/hold/plan.txt").statusCode()).isEqualTo(404);
    SecondPerson.confirms(clerk, propose("2"));
    assertThat(clerk.get(DESK + "/hold/plan.txt").statusCode()).isEqualTo(404);
    CeremonyPlan plan = CeremonyPlan.parse(officer.get(DESK + "/hold/plan.txt").body());
    assertThat(plan.places().getFirst().name()).isEqualTo("Ada Larch");
    SealedCeremony made = plan.hold();
    CeremonyPlan stale = new CeremonyPlan("99999", plan.election(), 2, plan.places());

    assertThat(refusal(handsIn("half of it"))).contains("Nothing was taken in.", "half of it");
    assertThat(refusal(handsIn(stale.hold().text()))).contains("the plan of another ceremony");
    assertThat(handsIn(made.text()).statusCode()).isEqualTo(302);
    assertThat(officer.get(DESK).body()).contains(made.key().fingerprint(), "Tested: 0 of 2.");
    TrusteeShare share = ada.pair.open(plan.election(), made.shares().getFirst().envelope());
    assertThat(ada.tests(share).statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> handsIn(String sealed) {
    return officer.submit(DESK + "/hold", DESK + "/hold/sealed", Map.of("sealed", sealed));
  }

  @Test
  void a_proposal_lapses_when_a_trustee_makes_another_key_and_a_ceremony_is_out_of_date() {
    Keeper ada = keeper("Ada Larch");
    Keeper wat = keeper("Wat Sedge");
    ada.lodges();
    wat.lodges();
    String proposal = SecondPerson.proposal(propose("2"));
    ada.brings(TrusteePair.make());
    assertThat(refusal(SecondPerson.confirm(clerk, proposal))).contains("changed");

    SecondPerson.confirms(clerk, propose("2"));
    ada.brings(TrusteePair.make());
    KeyCeremony made = KeyCeremony.hold(Saltmarsh.ELECTION, 2, 2);
    assertThat(refusal(officer.submit("/account", DESK + "/hold", sent(made, List.of(ada, wat)))))
        .contains("have changed since");
    SecondPerson.confirms(clerk, propose("2"));
    assertThat(officer.submit("/account", DESK + "/give-up", Map.of()).statusCode()).isEqualTo(302);
    assertThat(officer.get(DESK + "/hold").body()).contains("Only who was named");
  }

  @Test
  void two_officials_keep_the_key_of_a_small_organisation() {
    String page = officer.get(DESK).body();
    assertThat(page).contains("Two officials keep it", "the election has to be held again");
    Map<String, String> once = Map.of("first", officials().get(0), "second", officials().get(0));
    assertThat(refusal(officer.submit(DESK, DESK + "/two", once))).contains("two people");
    Map<String, String> both = Map.of("first", officials().get(0), "second", officials().get(1));
    assertThat(officer.submit(DESK, DESK + "/two", both).statusCode()).isEqualTo(302);
    assertThat(officer.get(OWN).statusCode()).isEqualTo(200);
    assertThat(clerk.get("/account").body()).contains(OWN);
  }

  @Test
  void the_trustees_page_is_whole_in_another_language() {
    Keeper ada = keeper("Ada Larch");
    ada.lodges();
    assertThat(VisibleText.outsideOfMessages(ada.visitor.get(OWN + "?lang=en-XA").body()))
        .allMatch(text -> !text.contains("share") && !text.contains("key"));
  }

  private HttpResponse<String> propose(String needed) {
    return officer.submit(
        "/account", DESK + "/propose", Map.of("holder", officials().getFirst(), "needed", needed));
  }

  /// Those who can act, the returning officer first.
  private List<String> officials() {
    return database
        .sql("SELECT person FROM account.role_grant ORDER BY role, given_at")
        .query(String.class)
        .list();
  }

  private static String refusal(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return answer.body();
  }

  private Map<String, String> sent(KeyCeremony made, List<Keeper> keepers) {
    Map<String, String> sent = new HashMap<>();
    sent.put(
        "ceremony",
        database.sql("SELECT max(id) FROM ballot.ceremony").query(String.class).single());
    sent.put("publicKey", made.key().publicKey());
    sent.put("fingerprint", made.key().fingerprint());
    for (int place = 0; place < keepers.size(); place++) {
      TrusteeShare share = made.shares().get(place);
      sent.put("envelope" + (place + 1), keepers.get(place).pair.key().seal(share));
      sent.put("commitment" + (place + 1), share.commitment());
    }
    return sent;
  }

  private Keeper keeper(String name) {
    PersonId person =
        roles.give(
            Saltmarsh.RETURNING_OFFICER,
            Role.TRUSTEE,
            ELECTION,
            "",
            name,
            name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org");
    return new Keeper(signedIn(person), TrusteePair.make());
  }

  /// A trustee with the pair that their browser made.
  private record Keeper(Visitor visitor, TrusteePair pair) {
    void lodges() {
      assertThat(brings(pair).statusCode()).isEqualTo(302);
    }

    HttpResponse<String> brings(TrusteePair made) {
      String key = made.key().publicKey();
      String sealed = visitor.submit(OWN, OWN + "/challenge", Map.of("publicKey", key)).body();
      String answer =
          new String(
              made.open("hustings trustee key 1 " + ELECTION, sealed), StandardCharsets.UTF_8);
      return visitor.submit(OWN, OWN + "/key", Map.of("publicKey", key, "answer", answer));
    }

    HttpResponse<String> tests(TrusteeShare share) {
      return visitor.submit(
          OWN, OWN + "/tested", Map.of("receipt", share.receipt(), "compared", "on"));
    }
  }
}
