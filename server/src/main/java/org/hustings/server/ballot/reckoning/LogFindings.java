package org.hustings.server.ballot.reckoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.told.AlteredPrograms;
import org.hustings.server.audit.told.AlteredRows;
import org.hustings.server.audit.told.SealedEntries;
import org.hustings.server.ballot.reckoning.Finding.Kind;
import org.hustings.server.ballot.reckoning.ReckoningRows.Paper;
import org.hustings.server.ballot.vouching.LodgedKeys;
import org.hustings.server.ballot.vouching.OuterEnvelope;
import org.hustings.server.ballot.vouching.Vouching;
import org.springframework.stereotype.Component;

/// What the tables say otherwise than the audit log: who is disqualified, which key is lodged, how
/// many papers came back, and every other row about the election; and what runs within the database
/// itself otherwise than Hustings put it there.
@Component
class LogFindings {
  private static final List<String> VOTES = List.of("ACCEPTED", "ACCEPTED_ALONE");
  private static final List<String> SET_ASIDE = List.of("DUPLICATE", "DEAD");

  private final ReckoningRows rows;
  private final AlteredRows altered;
  private final AlteredPrograms programs;
  private final SealedEntries log;
  private final LodgedKeys keys;
  private final Vouching vouching;

  LogFindings(
      ReckoningRows rows,
      AlteredRows altered,
      AlteredPrograms programs,
      SealedEntries log,
      LodgedKeys keys,
      Vouching vouching) {
    this.rows = rows;
    this.altered = altered;
    this.programs = programs;
    this.log = log;
    this.keys = keys;
    this.vouching = vouching;
  }

  /// What was found, and whose votes are not to be opened for it.
  ///
  /// @param electors disqualified by the log and not by the table, or altered on the roll
  /// @param packs that were put in or altered
  record Found(List<Finding> findings, Set<Integer> electors, Set<Long> packs) {
    /// Whether the ballot in this envelope is not opened, though it is one that was admitted.
    boolean keepsShut(OuterEnvelope envelope) {
      return electors.contains(envelope.elector()) || packs.contains(envelope.pack());
    }
  }

  Found of(ElectionId election) {
    List<Finding> found = new ArrayList<>();
    Set<Integer> electors = new TreeSet<>();
    Set<Long> packs = new TreeSet<>();
    programs.names().forEach(name -> found.add(new Finding(Kind.PROGRAM, name)));
    for (AlteredRows.Altered row : altered.of(election.slug())) {
      found.add(new Finding(Kind.ROW, row.table() + " " + row.key()));
      switch (row.table()) {
        case "dispatch.pack" -> packs.add(Long.parseLong(row.key()));
        case "roll.elector" ->
            electors.add(Integer.parseInt(row.key().substring(row.key().indexOf('/') + 1)));
        default -> {}
      }
    }
    electors.addAll(decisions(election, found));
    keys(election, found);
    return new Found(found, electors, packs);
  }

  /// Names each elector of whom table and log differ; tells those whom only the log disqualifies.
  private Set<Integer> decisions(ElectionId election, List<Finding> found) {
    Map<Integer, String> told = disqualified(election);
    Map<Integer, String> lying =
        rows.disqualified(election).stream()
            // two of one elector are there only where somebody has dropped the index
            .collect(
                Collectors.toMap(
                    one -> one.elector(), one -> one.reason(), (one, other) -> one + other));
    Set<Integer> all = new TreeSet<>(told.keySet());
    all.addAll(lying.keySet());
    all.removeIf(
        elector -> told.containsKey(elector) && told.get(elector).equals(lying.get(elector)));
    all.forEach(elector -> found.add(new Finding(Kind.DECISION, Integer.toString(elector))));
    Set<Integer> lost = new TreeSet<>(told.keySet());
    lost.removeAll(lying.keySet());
    return lost;
  }

  /// Reasons by elector, as disqualifications and reinstatements followed each other.
  private Map<Integer, String> disqualified(ElectionId election) {
    Map<Integer, String> disqualified = new TreeMap<>();
    for (SealedEntries.Told entry :
        log.of("election:" + election, "ballot.disqualified", "ballot.reinstated")) {
      if (entry.event().equals("ballot.disqualified")) {
        disqualified.put(
            entry.after().path("elector").asInt(), entry.after().path("reason").asString());
      } else {
        disqualified.remove(entry.before().path("elector").asInt());
      }
    }
    return disqualified;
  }

  private void keys(ElectionId election, List<Finding> found) {
    List<ElectionKey> lying = keys.lying(election);
    keys.foreign(election)
        .forEach(key -> found.add(new Finding(Kind.FOREIGN_KEY, key.fingerprint())));
    keys.fingerprint(election)
        .filter(lodged -> lying.stream().noneMatch(key -> key.fingerprint().equals(lodged)))
        .ifPresent(lodged -> found.add(new Finding(Kind.LOST_KEY, lodged)));
  }

  /// Whether as many papers lie in the box as were scanned, and each was taken in by this server.
  List<Finding> papers(ElectionId election) {
    List<Finding> found = new ArrayList<>();
    long forged = rows.papers(election).stream().filter(paper -> !isTakenIn(paper)).count();
    if (forged > 0) {
      found.add(new Finding(Kind.FORGED_PAPERS, Long.toString(forged)));
    }
    Map<String, Long> scanned = scanned(election);
    ReckoningRows.Posted lying = rows.posted(election);
    compare("votes", lying.votes(), sum(scanned, VOTES), found);
    compare("aside", lying.aside(), sum(scanned, SET_ASIDE), found);
    return found;
  }

  private boolean isTakenIn(Paper paper) {
    boolean counts = !paper.status().equals("DUPLICATE");
    boolean scanned = Vouching.holds(paper.scanned(), vouching.scanned(paper.outer(), counts));
    boolean stands = !counts || paper.status().equals("VOTE");
    return scanned
        && (stands
            || Vouching.holds(
                paper.replaced(),
                vouching.replaced(
                    paper.outer().election(),
                    paper.outer().elector(),
                    paper.outer().pack(),
                    null)));
  }

  private Map<String, Long> scanned(ElectionId election) {
    Map<String, Long> scanned = new HashMap<>();
    for (SealedEntries.Told entry : log.of("election:" + election, "ballot.papers-scanned")) {
      entry
          .after()
          .properties()
          .forEach(one -> scanned.merge(one.getKey(), one.getValue().asLong(), Long::sum));
    }
    return scanned;
  }

  private static long sum(Map<String, Long> scanned, List<String> outcomes) {
    return outcomes.stream().mapToLong(outcome -> scanned.getOrDefault(outcome, 0L)).sum();
  }

  private static void compare(String what, long lying, long told, List<Finding> found) {
    if (lying != told) {
      found.add(new Finding(Kind.PAPERS, what + " " + lying + " " + told));
    }
  }
}
