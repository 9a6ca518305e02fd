package org.hustings.server.candidacy.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hustings.count.file.CsvText;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.member.Members;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes everybody who stands in an election as an archive that can be taken in: the file of
/// candidates, their photographs and statements. Taken in again it changes nothing.
@Component
public class CandidatesExport {
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Candidacies candidacies;
  private final Members members;
  private final AuditLog audit;
  private final Clock clock;

  CandidatesExport(Candidacies candidacies, Members members, AuditLog audit, Clock clock) {
    this.candidacies = candidacies;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  /// Writes the archive; the stream stays open. That it was written is in the audit log, since
  /// membership numbers are private.
  @Transactional(rollbackFor = IOException.class)
  public void write(ElectionDefinition election, OutputStream to, Actor by) throws IOException {
    Instant now = clock.instant();
    audit.record(
        by, "candidacy.exported", "election:" + election.id(), null, Map.of("at", now.toString()));
    List<List<String>> lines = new ArrayList<>();
    lines.add(CandidateColumns.ALL.stream().map(Column::heading).toList());
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    for (ContestDefinition contest : election.contests()) {
      for (Candidacy candidacy : candidacies.in(contest.id(), now)) {
        if (candidacy.stands()) {
          lines.add(line(candidacy, zip, now));
        }
      }
    }
    StringBuilder table = new StringBuilder();
    lines.forEach(cells -> table.append(CsvText.line(cells)));
    put(zip, "candidates.csv", table.toString().getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  private List<String> line(Candidacy candidacy, ZipOutputStream zip, Instant now) {
    String name = candidacy.contest().slug() + "-" + candidacy.slug();
    String statement =
        candidacies
            .statement(candidacy.id(), now)
            .map(text ->
                put(zip, "statements/" + name + ".md", text.getBytes(StandardCharsets.UTF_8)))
            .orElse("");
    String photograph =
        candidacies
            .photograph(candidacy.id(), now)
            .map(jpeg -> put(zip, "photographs/" + name + ".jpg", jpeg))
            .orElse("");
    String number =
        Optional.ofNullable(candidacy.person())
            .flatMap(members::of)
            .map(member -> member.number().value())
            .orElse("");
    return List.of(
        candidacy.contest().slug(),
        candidacy.name().shown(),
        candidacy.name().sorted(),
        number,
        candidacy.profile().line(),
        Objects.toString(candidacy.profile().website(), ""),
        statement,
        photograph);
  }

  private static String put(ZipOutputStream zip, String name, byte[] bytes) {
    try {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(ALWAYS);
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
