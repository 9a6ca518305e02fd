package org.hustings.server.dispatch.wording;

import java.time.Clock;
import java.util.Map;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.Elections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The wordings of each election: the usual ones until staff write others.
@Component
public class Wordings {
  private static final Map<WordingKind, Wording> USUAL =
      Map.of(
          WordingKind.EMAIL,
          new Wording(
              "Your ballot: {election}",
              """
              Dear {name},

              this is your ballot in the {election} of {organisation}. You may vote for: {contests}.

              **Vote here:** {link}

              The link is for you alone: whoever has it can vote in your place. Do not pass this
              message on.

              You can also go to {vote} and type your code: {code}

              The ballot closes {closes}. You can vote once. If anything goes wrong, ask us:
              {enquiries}
              """),
          WordingKind.REMINDER,
          new Wording(
              "Have you voted? {election}",
              """
              Dear {name},

              the ballot in the {election} closes {closes}, and no vote of yours has reached us yet.

              We sent you a ballot for: {contests}. Your link or your code is in that message. If
              you cannot find it, another comes by one press here: {another}

              This message holds no code. If you have voted by post in these days, you need do
              nothing.
              """),
          WordingKind.LETTER,
          new Wording(
              "Your ballot: {election}",
              """
              Dear {name},

              this is your ballot in the {election} of {organisation}. You may vote for: {contests}.

              You can vote **online or by post, not both**: if two votes reach us, the first counts.

              **By post:** mark each ballot paper as it says, and send it in the envelope enclosed so
              that it reaches us before the ballot closes.

              **Online:** scan the square of this letter with a telephone, or go to {vote} and type
              both parts of your code.

              The ballot closes {closes}. If anything goes wrong, ask us: {enquiries}
              """));

  /// The letter where no vote is taken online.
  private static final Wording BY_POST_ONLY =
      new Wording(
          "Your ballot: {election}",
          """
          Dear {name},

          this is your ballot in the {election} of {organisation}. You may vote for: {contests}.

          Votes are cast **by post**: mark each ballot paper as it says, and send it in the envelope
          enclosed so that it reaches us before the ballot closes.

          The ballot closes {closes}. If anything goes wrong, ask us: {enquiries}
          """);

  private final JdbcClient database;
  private final Elections elections;
  private final AuditLog audit;
  private final Clock clock;

  Wordings(JdbcClient database, Elections elections, AuditLog audit, Clock clock) {
    this.database = database;
    this.elections = elections;
    this.audit = audit;
    this.clock = clock;
  }

  /// The words in force.
  public Wording find(ElectionId election, WordingKind kind) {
    return database
        .sql(
            """
            SELECT subject, body FROM dispatch.wording
            WHERE election = :election AND kind = :kind ORDER BY id DESC LIMIT 1
            """)
        .param("election", election.slug())
        .param("kind", kind.name())
        .query((row, _) -> new Wording(row.getString("subject"), row.getString("body")))
        .optional()
        .orElseGet(() -> usual(election, kind));
  }

  private Wording usual(ElectionId election, WordingKind kind) {
    boolean byPostOnly =
        kind == WordingKind.LETTER
            && elections
                .find(election)
                .filter(one -> !one.ballot().takes(Channel.ONLINE))
                .isPresent();
    return byPostOnly ? BY_POST_ONLY : USUAL.getOrDefault(kind, new Wording("", ""));
  }

  /// Puts other words in force, for what is sent from now on.
  @Transactional
  public void save(ElectionId election, WordingKind kind, Wording wording, Actor by) {
    if (!wording.faults(kind).isEmpty()) {
      throw new IllegalArgumentException(wording.faults(kind).toString());
    }
    Wording before = find(election, kind);
    database
        .sql(
            """
            INSERT INTO dispatch.wording (election, kind, subject, body, written_at, written_by)
            VALUES (:election, :kind, :subject, :body, :now, :by)
            """)
        .param("subject", wording.subject())
        .param("body", wording.body())
        .param("election", election.slug())
        .param("kind", kind.name())
        .param("now", clock.instant())
        .param("by", by.reference())
        .update();
    audit.record(by, "dispatch.worded", "election:" + election, before, wording);
  }
}
