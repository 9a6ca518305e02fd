package org.hustings.server.dispatch.brought;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.batch.ElectorsFormats;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files in formats that nobody can make here. One belongs to the ballot papers from which it was
/// made: once they are settled anew it is shown no more, and is missing again.
@Component
public class BroughtFiles {
  /// The largest that is taken, in bytes: an hour of speech.
  public static final int LARGEST = 40 << 20;

  private final BroughtRows rows;
  private final BallotPapers papers;
  private final ElectorsFormats wanted;
  private final AuditLog log;
  private final Clock clock;

  BroughtFiles(
      BroughtRows rows, BallotPapers papers, ElectorsFormats wanted, AuditLog log, Clock clock) {
    this.rows = rows;
    this.papers = papers;
    this.wanted = wanted;
    this.log = log;
    this.clock = clock;
  }

  /// Those formats of which files are brought.
  public static List<Format> formats() {
    return Arrays.stream(Format.values()).filter(Format::isBrought).toList();
  }

  /// All that are there, made from the papers as they are settled now.
  public List<BroughtFile> of(ElectionId election) {
    return papers
        .find(election)
        .map(settled -> rows.of(election, settled.settledAt()))
        .orElse(List.of());
  }

  public Optional<BroughtFile> find(ElectionId election, long id) {
    return of(election).stream().filter(file -> file.id() == id).findFirst();
  }

  public Optional<byte[]> content(BroughtFile file) {
    return rows.content(file.id());
  }

  /// Those formats of which anything is there.
  public Set<Format> ready(ElectionId election) {
    return of(election).stream()
        .map(BroughtFile::format)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
  }

  /// What electors want that is not there, by format. Nothing before the papers are settled.
  public List<MissingFormat> missing(ElectionId election) {
    return papers.find(election).map(this::missing).orElse(List.of());
  }

  private List<MissingFormat> missing(SettledPapers settled) {
    Map<Format, Long> electors =
        wanted.of(settled.election()).values().stream()
            .filter(Format::isBrought)
            .collect(Collectors.groupingBy(format -> format, Collectors.counting()));
    List<BroughtFile> there = rows.of(settled.election(), settled.settledAt());
    return formats().stream()
        .filter(electors::containsKey)
        .map(format ->
            new MissingFormat(
                format, electors.getOrDefault(format, 0L), without(format, there, settled)))
        .filter(missing -> !missing.contests().isEmpty())
        .toList();
  }

  private static List<String> without(
      Format format, List<BroughtFile> there, SettledPapers settled) {
    return settled.papers().stream()
        .filter(paper -> there.stream().noneMatch(file -> covers(file, format, paper)))
        .map(BallotPaper::contestName)
        .toList();
  }

  private static boolean covers(BroughtFile file, Format format, BallotPaper paper) {
    return file.format() == format
        && (file.contest() == null || file.contest().equals(paper.contest()));
  }

  /// Brings a file.
  ///
  /// @param contest the slug of that which it is about; empty for all
  @Transactional
  public void bring(ElectionId election, String contest, Format format, byte[] content, Actor by) {
    SettledPapers settled =
        papers
            .find(election)
            .orElseThrow(() -> new RefusedException("format-staff.refused.unsettled"));
    if (content.length > LARGEST) {
      throw new RefusedException("format-staff.refused.large", "megabytes", LARGEST >> 20);
    }
    @Nullable ContestId about = contest.isEmpty() ? null : contest(settled, contest);
    BroughtType type = BroughtType.of(format, content);
    Instant now = clock.instant();
    rows.add(election, about, format, type, content, settled.settledAt(), now, by);
    log.record(
        by,
        "dispatch.format-brought",
        "election:" + election,
        null,
        Map.of(
            "format",
            format.key(),
            "contest",
            contest.isEmpty() ? "all" : contest,
            "bytes",
            content.length));
  }

  private static ContestId contest(SettledPapers settled, String slug) {
    return settled.papers().stream()
        .map(BallotPaper::contest)
        .filter(one -> one.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new RefusedException("format-staff.refused.contest"));
  }

  /// Takes one away.
  @Transactional
  public void takeAway(ElectionId election, long id, Actor by) {
    BroughtFile file =
        find(election, id).orElseThrow(() -> new RefusedException("format-staff.refused.gone"));
    if (rows.remove(election, id, clock.instant(), by)) {
      log.record(
          by,
          "dispatch.format-taken-away",
          "election:" + election,
          Map.of("format", file.format().key(), "file", file.name()),
          null);
    }
  }
}
