package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.beans.factory.annotation.Autowired;

/// Every elector has voted, somebody has changed the database, and two officials close.
abstract class AttackAtTheClose extends ServerTest {
  static final String CLOSE = "/staff/elections/" + Saltmarsh.ELECTION + "/close";
  static final Pattern PROPOSAL = Pattern.compile("/staff/approvals/(\\d+)");

  @Autowired CountingHouse house;
  Visitor officer = visitor();
  private List<TrusteeShare> shares = List.of();

  /// @param seed of what they vote
  void everybodyVotes(long seed) {
    begin_with_empty_tables();
    shares = house.open(40, "", "");
    house.everybodyVotes(seed);
    officer = signedIn(Role.RETURNING_OFFICER);
  }

  String one(String sql, Object... values) {
    return database.sql(sql).params(values).query(String.class).single();
  }

  void close() {
    house.close();
    confirmed(CLOSE + "/propose");
    await(() -> !state().equals("PARTING") || !halt().isEmpty());
  }

  void confirmed(String path) {
    officer.submit(CLOSE, path, Map.of("reason", "as it has to be"));
    Visitor second = signedIn(Role.STAFF);
    Matcher proposal = PROPOSAL.matcher(second.get("/staff/approvals").body());
    assertThat(proposal.find()).isTrue();
    second.submit(proposal.group(), proposal.group() + "/confirm", Map.of());
  }

  /// As many trustees as are needed bring their shares.
  void bringShares() {
    Map<String, String> form = new HashMap<>();
    shares.subList(0, 2).forEach(share -> form.put("share" + (form.size() + 1), share.text()));
    officer.submit(CLOSE, CLOSE + "/open", form);
  }

  String state() {
    return one("SELECT coalesce((SELECT state FROM result.closing), '')");
  }

  String halt() {
    return one("SELECT coalesce((SELECT halt FROM result.closing), '')");
  }

  void assertStopped(String... words) {
    assertThat(halt()).contains(words).contains("two people go on as it was found");
    assertThat(one("SELECT count(*)::text FROM result.ballot_file")).isEqualTo("0");
  }
}
