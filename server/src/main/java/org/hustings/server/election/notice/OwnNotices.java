package org.hustings.server.election.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.Notice;
import org.hustings.server.election.NoticeSource;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The notices that officials write themselves. One that is public is neither altered nor taken
/// away: it says when it was corrected or withdrawn, and the correction is a notice, too.
@Component
public class OwnNotices implements NoticeSource {
  private final OwnNoticeRows rows;
  private final AuditLog audit;
  private final Clock clock;

  OwnNotices(OwnNoticeRows rows, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  /// All of an election, the latest first.
  public List<OwnNotice> all(ElectionDefinition election) {
    return rows.of(election.id(), clock.instant()).reversed();
  }

  /// One that can still be corrected or withdrawn: a notice or a correction that was neither.
  public Optional<OwnNotice> standing(ElectionDefinition election, long id) {
    List<OwnNotice> all = all(election);
    return all.stream()
        .filter(one -> one.id() == id && !one.withdrawn())
        .filter(_ -> all.stream().noneMatch(one -> about(one, id)))
        .findFirst();
  }

  private static boolean about(OwnNotice notice, long id) {
    return notice.about() != null && notice.about() == id;
  }

  /// Makes one public.
  ///
  /// @param contest the one that it is about; null for the whole election
  /// @param about the one that it corrects; null for a notice of its own
  /// @throws RefusedException if that one was corrected or withdrawn meanwhile
  @Transactional
  public void publish(
      ElectionDefinition election,
      @Nullable ContestDefinition contest,
      @Nullable Long about,
      OwnNotice.Text english,
      OwnNotice.Text welsh,
      Actor by) {
    if (about != null) {
      require(election, about);
    }
    add(
        election,
        about == null ? "election.notice-published" : "election.notice-corrected",
        new OwnNotice(
            0,
            contest == null ? null : contest.id().slug(),
            about,
            false,
            english,
            welsh,
            now(),
            by.reference()),
        by);
  }

  /// Withdraws one, with a reason that everybody reads.
  ///
  /// @throws RefusedException if it was corrected or withdrawn meanwhile
  @Transactional
  public void withdraw(ElectionDefinition election, long id, String reason, Actor by) {
    OwnNotice withdrawn = require(election, id);
    add(
        election,
        "election.notice-withdrawn",
        new OwnNotice(
            0,
            withdrawn.contest(),
            id,
            true,
            new OwnNotice.Text(withdrawn.english().title(), reason),
            OwnNotice.Text.NONE,
            now(),
            by.reference()),
        by);
  }

  private OwnNotice require(ElectionDefinition election, long id) {
    return standing(election, id)
        .orElseThrow(() -> new RefusedException("notice-staff.refused.ended"));
  }

  private void add(ElectionDefinition election, String event, OwnNotice notice, Actor by) {
    long id = rows.add(election.id(), notice);
    audit.record(
        by,
        event,
        "election:" + election.id(),
        notice.about() == null ? null : Map.of("notice", notice.about()),
        Map.of(
            "notice", id,
            "title", notice.english().title(),
            "words", notice.english().words(),
            "titleCy", notice.welsh().title(),
            "wordsCy", notice.welsh().words()));
  }

  /// PostgreSQL keeps microseconds; what is handed on is what will be read again.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public List<Notice> of(ElectionDefinition election, Instant until, Words words) {
    List<OwnNotice> all = rows.of(election.id(), until);
    return all.stream().map(one -> notice(election, one, all, words)).toList();
  }

  /// Those that still stand and were made since an instant, the latest first.
  ///
  /// @param contest leaves out those about another contest; null for all
  public List<Notice> recent(
      ElectionDefinition election,
      @Nullable ContestDefinition contest,
      Instant since,
      Instant until,
      Words words) {
    List<OwnNotice> all = rows.of(election.id(), until);
    return all.reversed().stream()
        .filter(one -> one.at().isAfter(since) && !one.withdrawn())
        .filter(one -> all.stream().noneMatch(later -> about(later, one.id())))
        .filter(one ->
            contest == null || one.contest() == null || one.contest().equals(contest.id().slug()))
        .map(one -> notice(election, one, all, words))
        .toList();
  }

  private static Notice notice(
      ElectionDefinition election, OwnNotice own, List<OwnNotice> all, Words words) {
    OwnNotice.Text text = own.in(words.language());
    List<String> sentences = new ArrayList<>();
    if (own.about() != null) {
      sentences.add(
          words.say(
              own.withdrawn() ? "notice.withdraws" : "notice.corrects",
              "at",
              find(all, own.about()).at().atZone(election.zone())));
    }
    if (own.contest() != null) {
      election
          .contest(own.contest())
          .ifPresent(one -> sentences.add(words.say("notice.contest", "contest", one.name())));
    }
    if (!own.withdrawn()) {
      sentences.addAll(text.paragraphs());
    }
    all.stream()
        .filter(later -> about(later, own.id()))
        .forEach(later ->
            sentences.add(
                words.say(
                    later.withdrawn() ? "notice.withdrawn" : "notice.corrected",
                    "at",
                    later.at().atZone(election.zone()))));
    return new Notice(
        "own-" + own.id(),
        own.at(),
        heading(own, text, words),
        sentences,
        own.withdrawn() ? text.words() : "");
  }

  private static String heading(OwnNotice own, OwnNotice.Text text, Words words) {
    if (own.about() == null) {
      return text.title();
    }
    return words.say(
        own.withdrawn() ? "notice.heading.withdrawal" : "notice.heading.correction",
        "title",
        text.title());
  }

  private static OwnNotice find(List<OwnNotice> all, long id) {
    return all.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
  }
}
