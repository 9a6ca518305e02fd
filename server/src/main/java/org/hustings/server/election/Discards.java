package org.hustings.server.election;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Throws drafts away: the newest versions that were never published. They can be had back for a
/// month. What was published once is not thrown away: nobody unsays alone what the public has read.
@Component
public class Discards {
  /// For how long they can be had back.
  public static final Duration KEPT = Duration.ofDays(30);

  private final DiscardRows rows;
  private final Drafts drafts;
  private final AuditLog audit;
  private final Clock clock;

  Discards(DiscardRows rows, Drafts drafts, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.drafts = drafts;
    this.audit = audit;
    this.clock = clock;
  }

  /// All that can still be had back, the latest first.
  public List<Discarded> all() {
    return rows.since(clock.instant().minus(KEPT), KEPT);
  }

  /// The drafts of an election that would go, the newest first: all since the last publication.
  public List<Version> discardable(ElectionId election) {
    return drafts.of(election).stream().takeWhile(Version::isDraft).toList();
  }

  /// Throws them away; tells whether anything of the election is left.
  ///
  /// @param newest the number of the newest version that whoever wants it has seen
  /// @throws RefusedException if there is a newer one, or none is a draft
  @Transactional
  public boolean discard(ElectionId election, int newest, String reason, Actor by) {
    List<Version> thrown = discardable(election);
    if (thrown.isEmpty() || thrown.getFirst().number() != newest) {
      throw new RefusedException("election-staff.discard.changed");
    }
    for (Version version : thrown.reversed()) {
      rows.add(election, version.number(), clock.instant(), by.reference(), reason);
      record(election, version.number(), "election.draft-discarded", reason, by);
    }
    return drafts.newest(election).isPresent();
  }

  /// Has a version back, as the newest.
  ///
  /// @throws RefusedException if it was had back already, or its time is over
  @Transactional
  public ElectionId restore(long id, Actor by) {
    Discarded discarded =
        all().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new RefusedException("election-staff.discard.gone"));
    if (!rows.restore(id, clock.instant())) {
      throw new RefusedException("election-staff.discard.gone");
    }
    ElectionId election = discarded.election();
    record(election, discarded.number(), "election.draft-restored", "", by);
    List<Version> all = drafts.of(election);
    Optional<Version> later =
        all.stream().findFirst().filter(one -> one.number() != discarded.number());
    if (later.isPresent()) {
      String file =
          all.stream()
              .filter(one -> one.number() == discarded.number())
              .map(Version::file)
              .findFirst()
              .orElseThrow();
      String words =
          EnglishSite.say(
              Message.of(
                  "standing-staff.version.again", "number", String.valueOf(discarded.number())));
      drafts.save(election, later.get().number(), file, by, words);
    }
    return election;
  }

  private void record(ElectionId election, int number, String event, String reason, Actor by) {
    audit.record(
        by, event, "election:" + election, Map.of("version", number), Map.of("reason", reason));
  }
}
