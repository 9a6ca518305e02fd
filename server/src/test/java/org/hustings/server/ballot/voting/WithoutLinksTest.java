package org.hustings.server.ballot.voting;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.server.candidacy.Statement;
import org.junit.jupiter.api.Test;

class WithoutLinksTest {
  @Test
  void a_statement_on_the_ballot_paper_leads_nowhere_and_keeps_its_words() {
    String statement =
        new Statement("# Why\n\n[vote here](//evil.example) and <https://evil.example> **now**")
            .html();
    assertThat(statement).contains("href");

    assertThat(WithoutLinks.of(statement))
        .doesNotContain("href", "<a")
        .contains("vote here", "<strong>now</strong>", "<h3>Why</h3>");
  }
}
