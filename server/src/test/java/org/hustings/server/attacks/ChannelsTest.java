package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.definition.Channel;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.ballot.Admission;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.post.ScanOutcome;
import org.hustings.server.ballot.post.Scanned;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.dispatch.LookingOver;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A trade union's ballot is by post: no code of it opens anything, and no door gives one. And the
/// other way round.
class ChannelsTest extends ServerTest {
  private static final String PUBLIC = "/elections/saltmarsh-2020";
  private static final String DESK = "/staff" + PUBLIC + "/dispatch";

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private SaltmarshBallot ballot;
  @Autowired private LookingOver lookingOver;
  @Autowired private Box box;
  @Autowired private Scanning scanning;

  @BeforeEach
  void begin() {
    begin_with_empty_tables();
  }

  private void only(String channel) {
    saltmarsh.beginsAs(
        Saltmarsh.definitionFile()
            .replace("channels: [online, post]", "channels: [" + channel + "]"));
  }

  @Test
  void a_code_of_a_ballot_by_post_opens_nothing_and_casts_nothing() {
    only("post");
    ballot.open(20);
    await(() -> !box.takes(Saltmarsh.ELECTION, Channel.ONLINE));

    assertThat(box.admit(ballot.code(1), "here")).isInstanceOf(Admission.ByPostOnly.class);
    Papers marked = ballot.marked(ballot.pack(1), new Random(1));
    assertThat(box.cast(ballot.pack(1), marked, AttemptId.draw()))
        .isInstanceOf(CastOutcome.ByPostOnly.class);
  }

  @Test
  void a_paper_that_comes_in_a_ballot_online_is_not_taken_in() {
    only("online");
    ballot.open(20);
    await(() -> !box.takes(Saltmarsh.ELECTION, Channel.POST));

    assertThat(
            scanning.scan(
                Saltmarsh.ELECTION, List.of("0000005"), false, Saltmarsh.RETURNING_OFFICER))
        .extracting(Scanned::outcome)
        .containsExactly(ScanOutcome.NOT_BY_POST);
  }

  @Test
  void a_ballot_by_post_mails_nothing_and_is_sent_again_by_post_only() {
    int before = mail.letters().size();
    only("post");
    saltmarsh.frozen(20);
    Visitor staff = signedIn(Role.STAFF);
    SecondPerson.confirms(
        signedIn(Role.RETURNING_OFFICER),
        staff.submit(DESK, DESK + "/papers", Map.of("reason", "nominations are closed")));
    staff.submit(DESK, DESK + "/plan", Map.of("rule", "email-else-post"));
    lookingOver.everything(Saltmarsh.ELECTION);
    staff.submit(DESK, DESK + "/start", Map.of());
    await(() -> get(PUBLIC + "/dispatch.json").body().contains("\"byEmailLeft\":0"));

    assertThat(mail.letters().stream().skip(before))
        .noneMatch(letter -> letter.text().contains("/vote/"));
    clock.moveTo(Instant.parse("2020-08-05T09:00:00Z"));
    assertThat(signedIn(new PersonId("member", "1")).get(PUBLIC + "/where-is-my-ballot").body())
        .contains("It goes by post")
        .doesNotContain("It goes by e-mail");
    String elector = DESK + "/electors/1";
    assertThat(
            staff
                .submit(elector, elector + "/reissue", Map.of("channel", "ONLINE", "reason", "x"))
                .body())
        .contains("cast by post only");
  }
}
