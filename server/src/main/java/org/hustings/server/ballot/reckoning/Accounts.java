package org.hustings.server.ballot.reckoning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.ballotbox.list.SignedHead;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.list.SealedBallots;
import org.hustings.server.ballot.reckoning.AccountRows.Accepted;
import org.hustings.server.ballot.reckoning.Finding.Kind;
import org.hustings.server.ballot.vouching.Vouching;
import org.springframework.stereotype.Component;

/// The account of a parted box: the public list is what is opened and what is struck, each line
/// once. It is vouched for as one, so that whoever alters the list, the numbers, what is struck or
/// what lies parted between the parting and the declaration is found out.
@Component
public class Accounts {
  private final AccountRows rows;
  private final ReckoningRows box;
  private final Reckoning reckoning;
  private final LogFindings log;
  private final SealedBallots list;
  private final Vouching vouching;
  private final AuditLog audit;
  private final Clock clock;

  Accounts(
      AccountRows rows,
      ReckoningRows box,
      Reckoning reckoning,
      LogFindings log,
      SealedBallots list,
      Vouching vouching,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.box = box;
    this.reckoning = reckoning;
    this.log = log;
    this.list = list;
    this.vouching = vouching;
    this.audit = audit;
    this.clock = clock;
  }

  /// Strikes what is not opened, while the envelopes are still there.
  public void strike(ElectionId election, Reckoning.Reckoned reckoned) {
    rows.strike(election, reckoned.withheld());
  }

  /// Closes the account of what has just been parted, in the same transaction.
  ///
  /// @throws BoxStoppedException if something was changed since it was reckoned
  public void close(ElectionId election, Reckoning.Reckoned reckoned) {
    List<Finding> found = new ArrayList<>();
    found.addAll(reckoning.compare(reckoned.toOpen(), box.parted(election)).all());
    found.addAll(reckoning.compare(reckoned.toOpen(), toOpen(election)).all());
    if (!found.isEmpty()) {
      throw new BoxStoppedException(new Findings(found));
    }
    rows.keep(election, code(election));
  }

  /// What is wrong with a parted box; empty if it is as it was parted. What an earlier version
  /// parted, which kept no account, is compared with the list alone.
  public Findings findings(ElectionId election) {
    List<Finding> found = new ArrayList<>(findings(election, box.parted(election)).all());
    found.addAll(log.of(election).findings());
    list.broken(election).ifPresent(place -> found.add(new Finding(Kind.LIST, place)));
    return new Findings(found);
  }

  private Findings findings(ElectionId election, List<String> parted) {
    byte[] account = rows.account(election);
    if (account.length == 0) {
      return strangers(election, parted);
    }
    List<Finding> found = new ArrayList<>(reckoning.compare(toOpen(election), parted).all());
    if (!Vouching.holds(account, code(election))) {
      found.add(new Finding(Kind.ACCOUNT, "numbers-list-or-struck"));
    }
    return new Findings(found);
  }

  private Findings strangers(ElectionId election, List<String> parted) {
    HashSet<String> listed = new HashSet<>(box.listed(election));
    return new Findings(
        parted.stream()
            .filter(hash -> !listed.contains(hash))
            .map(hash -> new Finding(Kind.NOT_ADMITTED, hash))
            .toList());
  }

  /// Lets the opening begin: what two people went on without is taken out, anything else stops it.
  ///
  /// @throws BoxStoppedException says what is wrong
  public void requireAsParted(ElectionId election) {
    Findings findings = findings(election);
    requireAccepted(election, findings);
    if (!findings.isEmpty()) {
      List<String> gone =
          findings.byKind().getOrDefault(Kind.MISSING, List.of()).stream()
              .map(Finding::hash)
              .toList();
      rows.mend(election, new TreeSet<>(toOpen(election)), gone);
      rows.keep(election, code(election));
    }
  }

  /// Compares what was opened with the account.
  ///
  /// @param opened hashes of the envelopes as they were opened
  /// @throws BoxStoppedException says what is wrong
  public void requireOpened(ElectionId election, List<String> opened) {
    Findings findings = findings(election, opened);
    if (!findings.isEmpty()) {
      throw new BoxStoppedException(findings);
    }
  }

  /// Looks once more before the result is declared, when nothing is left of the ballots themselves.
  ///
  /// @throws BoxStoppedException says what is wrong
  public void requireAsFixed(ElectionId election) {
    requireAccepted(election, fixed(election));
  }

  /// What is wrong when nothing is left of the ballots themselves; empty if nothing is.
  public Findings fixed(ElectionId election) {
    List<Finding> found = new ArrayList<>(log.of(election).findings());
    byte[] account = rows.account(election);
    if (account.length > 0 && !Vouching.holds(account, code(election))) {
      found.add(new Finding(Kind.ACCOUNT, "numbers-list-or-struck"));
    }
    list.broken(election).ifPresent(place -> found.add(new Finding(Kind.LIST, place)));
    return new Findings(found);
  }

  /// Goes on only if nothing was found, or nothing but what two people have accepted.
  ///
  /// @throws BoxStoppedException says what is wrong
  public void requireAccepted(ElectionId election, Findings findings) {
    boolean accepted =
        findings.isEmpty()
            || accepted(election).stream()
                .anyMatch(one -> findings.areWithin(Findings.read(one.findings())));
    if (!accepted) {
      throw new BoxStoppedException(findings);
    }
  }

  /// Takes down that two people go on without what was found. That they are two is for the caller
  /// to see to.
  public void accept(ElectionId election, Findings findings, String reason, Actor by) {
    byte[] vouched = vouching.text("found", election, findings.text() + "\n" + reason);
    rows.accept(election, new Accepted(findings.text(), reason, clock.instant(), vouched));
    Map<String, Object> numbers = new TreeMap<>();
    findings.byKind().forEach((kind, some) -> numbers.put(kind.key(), some.size()));
    audit.record(
        by,
        "ballot.findings-accepted",
        "election:" + election,
        null,
        Map.of("findings", numbers, "sha256", findings.fingerprint(), "reason", reason));
  }

  /// What two people went on without, and why, in the order in which they did.
  public List<Found> found(ElectionId election) {
    return accepted(election).stream()
        .map(one -> new Found(Findings.read(one.findings()), one.reason()))
        .toList();
  }

  /// Findings with the reason for going on.
  public record Found(Findings findings, String reason) {}

  private List<Accepted> accepted(ElectionId election) {
    return rows.accepted(election).stream()
        .filter(one ->
            Vouching.holds(
                one.vouched(),
                vouching.text("found", election, one.findings() + "\n" + one.reason())))
        .toList();
  }

  /// Hashes of the ballots on the list that are not struck, sorted.
  public List<String> toOpen(ElectionId election) {
    SortedMap<String, String> struck = rows.struck(election);
    return box.listed(election).stream()
        .filter(hash -> !struck.containsKey(hash))
        .sorted()
        .toList();
  }

  /// Ballots on the list that were not opened, by hash, with the class of the reason.
  public SortedMap<String, String> struck(ElectionId election) {
    return rows.struck(election);
  }

  /// Ballots that are opened, by hash, with the contests in which they are void: their papers of
  /// these are never counted.
  public SortedMap<String, SortedSet<String>> struckPapers(ElectionId election) {
    return rows.struckPapers(election);
  }

  /// Whether the parting kept an account: earlier versions did not.
  public boolean isKept(ElectionId election) {
    return rows.account(election).length > 0;
  }

  private byte[] code(ElectionId election) {
    SortedMap<String, String> struck = rows.struck(election);
    String head =
        list.head(election)
            .map((SignedHead one) -> one.ballots() + " " + one.chain())
            .orElse("nothing listed");
    List<Object> lines =
        new ArrayList<>(
            List.of(
                rows.numbers(election),
                head,
                Digests.ofLines(struck.entrySet().toArray()),
                Digests.ofLines(toOpen(election).toArray())));
    Set<Entry<String, SortedSet<String>>> papers = rows.struckPapers(election).entrySet();
    if (!papers.isEmpty()) {
      lines.add(Digests.ofLines(papers.toArray()));
    }
    return vouching.text("account", election, Digests.ofLines(lines.toArray()));
  }
}
