package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.SecondNode;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// An election counts as destroyed when two officials have said that no copy of its envelopes is
/// left.
class CopiesDestroyedTest extends ServerTest {
  private static final String PAGE = "/staff/elections/saltmarsh-2020/copies";
  private static final String RESULT = "/elections/saltmarsh-2020/result";
  private static final Pattern PROPOSAL = Pattern.compile("/staff/approvals/(\\d+)");

  @Autowired private KnownVotes known;
  @Autowired private ApplicationContext server;

  @BeforeAll
  void an_election_is_declared() {
    known.cast(12, 7);
    known.declare();
  }

  @Test
  void two_officials_say_so_and_the_public_reads_it() {
    Visitor first = signedIn(Role.RETURNING_OFFICER);
    Visitor second = signedIn(Role.STAFF);
    assertThat(get(RESULT).body()).contains("Two officials have not yet said that no copy");
    assertThat(first.get("/staff/elections/saltmarsh-2020/close").body()).contains(PAGE);

    HttpResponse<String> unticked = first.submit(PAGE, PAGE, Map.of("reason", "by hand"));
    assertThat(unticked.statusCode()).isEqualTo(422);
    assertThat(unticked.body()).contains("Tick each of them");

    first.submit(PAGE, PAGE, Map.of("gone", "BACKUPS", "reason", "wiped by Ann on Tuesday"));
    Matcher proposal = PROPOSAL.matcher(first.get("/staff/approvals").body());
    assertThat(proposal.find()).isTrue();
    first.submit("/staff/approvals", proposal.group() + "/confirm", Map.of());
    assertThat(get(RESULT).body()).contains("Two officials have not yet said that no copy");
    assertThat(second.get(proposal.group()).body()).contains("Backups, dumps and snapshots");

    second.submit(proposal.group(), proposal.group() + "/confirm", Map.of());
    assertThat(get(RESULT).body())
        .contains("two officials said that no copy of it is left elsewhere");
    assertThat(
            database
                .sql("SELECT count(*) FROM audit.entry WHERE event = 'result.copies-destroyed'")
                .query(Integer.class)
                .single())
        .isOne();
    assertThat(first.get(PAGE).body())
        .contains("Two officials have said")
        .doesNotContain("<form method=\"post\" class=\"narrow\"");
  }

  @Test
  void of_a_database_of_ones_own_the_log_and_the_replicas_are_listed_too() {
    assertThat(Copies.of(false))
        .containsExactly(Copies.WRITE_AHEAD_LOG, Copies.REPLICAS, Copies.BACKUPS);
    try (SecondNode outside =
        SecondNode.beside(server, Map.of("hustings.database.embedded", "false"))) {
      assertThat(outside.bean(Destruction.class).copies()).hasSize(3);
    }
  }
}
