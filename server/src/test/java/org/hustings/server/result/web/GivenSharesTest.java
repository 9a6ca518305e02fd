package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Role;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Trustees give their shares from their own seat, and officials open with them.
class GivenSharesTest extends ServerTest {
  private static final String CLOSE = "/staff/elections/" + Saltmarsh.ELECTION + "/close";
  private static final String OWN = "/elections/" + Saltmarsh.ELECTION + "/trustee/share";

  @Autowired private CountingHouse house;
  @Autowired private ElectionRoles roles;
  private List<TrusteeShare> shares = List.of();
  private Visitor officer = visitor();

  @BeforeEach
  void everybody_has_voted() {
    begin_with_empty_tables();
    officer = signedIn(Role.RETURNING_OFFICER);
    shares = house.open(20, "", "");
    house.everybodyVotes(7);
  }

  @Test
  void shares_are_given_from_the_trustees_seats_and_gone_when_the_box_is_open() {
    Visitor ada = trustee("Ada Larch");
    Visitor wat = trustee("Wat Sedge");
    assertThat(ada.get(OWN).body()).contains("No share is waited for now");
    assertThat(given(ada, shares.getFirst())).isEqualTo(422);
    closed();
    await(() ->
        mail.letters().stream()
            .filter(one -> one.subject().contains("Your share of the key is wanted: Saltmarsh"))
            .map(one -> one.to())
            .toList()
            .containsAll(List.of("ada.larch@example.org", "wat.sedge@example.org")));

    KeyCeremony other = KeyCeremony.hold(Saltmarsh.ELECTION, 2, 3);
    assertThat(given(ada, other.shares().getFirst())).isEqualTo(422);
    assertThat(ada.submit(OWN, OWN, Map.of("share", "none")).statusCode()).isEqualTo(422);
    assertThat(given(ada, shares.getFirst())).isEqualTo(302);
    assertThat(ada.get(OWN).body())
        .contains("Share 1 was given by you")
        .doesNotContain(shares.getFirst().secret().substring(0, 4) + " ");
    assertThat(officer.get(CLOSE).body())
        .contains("Share 1 was given by Ada Larch.", "name=\"share1\"")
        .doesNotContain("name=\"share2\"");
    assertThat(officer.submit(CLOSE, CLOSE + "/open", Map.of("share1", shares.getFirst().text())))
        .satisfies(answer -> assertThat(answer.body()).contains("Share 1 was given twice"));
    byte[] lying =
        database.sql("SELECT encrypted FROM result.given_share").query(byte[].class).single();
    assertThat(new String(lying, StandardCharsets.ISO_8859_1))
        .doesNotContain("Hustings", shares.getFirst().secret());

    assertThat(given(wat, shares.get(1))).isEqualTo(302);
    assertThat(officer.submit(CLOSE, CLOSE + "/open", Map.of()).statusCode()).isEqualTo(302);
    await(() ->
        database.sql("SELECT count(*) FROM result.given_share").query(Long.class).single() == 0);
    assertThat(database.sql("SELECT state FROM result.closing").query(String.class).single())
        .isNotEqualTo("SEALED");
  }

  @Test
  void the_page_is_whole_in_another_language() {
    Visitor ada = trustee("Ada Larch");
    closed();
    assertThat(VisibleText.outsideOfMessages(ada.get(OWN + "?lang=en-XA").body()))
        .allMatch(text -> !text.contains("share") && !text.contains("key"));
  }

  private void closed() {
    house.close();
    officer.submit(CLOSE, CLOSE + "/propose", Map.of("reason", "as in the timetable"));
    String proposal =
        "/staff/approvals/"
            + database.sql("SELECT max(id) FROM account.approval").query(String.class).single();
    assertThat(SecondPerson.confirm(signedIn(Role.STAFF), proposal).statusCode()).isEqualTo(302);
    await(() ->
        database
            .sql("SELECT EXISTS (SELECT FROM result.closing WHERE state = 'SEALED')")
            .query(Boolean.class)
            .single());
  }

  private Visitor trustee(String name) {
    return signedIn(
        roles.give(
            Saltmarsh.RETURNING_OFFICER,
            Role.TRUSTEE,
            Saltmarsh.ELECTION.slug(),
            "",
            name,
            name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org"));
  }

  private static int given(Visitor trustee, TrusteeShare share) {
    return trustee.submit("/account", OWN, Map.of("share", share.text())).statusCode();
  }
}
