package org.hustings.server.ballot.reckoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.list.SealedBallots;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.ballot.reckoning.Finding.Kind;
import org.hustings.server.ballot.reckoning.ReckoningRows.Entry;
import org.hustings.server.ballot.vouching.Vouching;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Compares the box with the public list and with what the server vouches for, before the envelopes
/// are parted: each vote was admitted by this server, lies in the box as it is listed, and nothing
/// else lies there or is listed.
@Component
public class Reckoning {
  private static final Set<String> SET_ASIDE = Set.of("REPLACED", "DUPLICATE", "VOID");

  private final ReckoningRows rows;
  private final LogFindings log;
  private final Vouching vouching;
  private final SealedBallots list;
  private final Sequencer sequencer;
  private final VoidReckoning voids;

  Reckoning(
      ReckoningRows rows,
      LogFindings log,
      Vouching vouching,
      SealedBallots list,
      Sequencer sequencer,
      VoidReckoning voids) {
    this.rows = rows;
    this.log = log;
    this.vouching = vouching;
    this.list = list;
    this.sequencer = sequencer;
    this.voids = voids;
  }

  /// What was found.
  ///
  /// @param toOpen hashes of the ballots that are as they should be and are to be opened, sorted
  /// @param withheld trackers of envelopes whose ballot is not what the server admitted and listed
  public record Reckoned(Findings findings, List<String> toOpen, Set<String> withheld) {}

  /// Goes through the whole box of an election.
  public Reckoned reckon(ElectionId election) {
    List<Finding> found = new ArrayList<>();
    Set<String> toOpen = new TreeSet<>();
    Set<String> withheld = new HashSet<>();
    VoidReckoning.Papers papers = voids.papers(election);
    Set<Integer> unseen = unseenDisqualifications(election);
    LogFindings.Found told = log.of(election);
    found.addAll(told.findings());
    found.addAll(log.papers(election));
    rows.each(
        election,
        entry -> {
          String hash = name(entry);
          Kind wrong = wrong(election, entry, papers);
          if (wrong != null) {
            found.add(new Finding(wrong, hash));
            withheld.add(entry.tracker());
          } else if (entry.isVote() && !entry.disqualified()) {
            if (told.keepsShut(entry.outer())) {
              withheld.add(entry.tracker());
            } else {
              toOpen.add(hash);
            }
          }
          if (unseen.contains(entry.outer().elector()) && entry.isVote()) {
            found.add(new Finding(Kind.DISQUALIFIED, hash));
          }
        });
    found.addAll(voids.numbers(election));
    rows.equals(election).forEach(hash -> found.add(new Finding(Kind.EQUAL, hash)));
    rows.listedOnly(election).forEach(hash -> found.add(new Finding(Kind.MISSING, hash)));
    rows.strays(election).forEach(hash -> found.add(new Finding(Kind.STRAY, hash)));
    list.broken(election).ifPresent(place -> found.add(new Finding(Kind.LIST, place)));
    return new Reckoned(new Findings(found), List.copyOf(toOpen), Set.copyOf(withheld));
  }

  private Set<Integer> unseenDisqualifications(ElectionId election) {
    Set<Integer> unseen = new HashSet<>();
    rows.disqualified(election).stream()
        .filter(one ->
            !Vouching.holds(
                one.vouched(), vouching.disqualified(election, one.elector(), one.reason())))
        .forEach(one -> unseen.add(one.elector()));
    return unseen;
  }

  private @Nullable Kind wrong(ElectionId election, Entry entry, VoidReckoning.Papers papers) {
    Kind wrong = wrong(election, entry);
    return wrong == null && !papers.fit(entry) ? Kind.VOID : wrong;
  }

  private @Nullable Kind wrong(ElectionId election, Entry entry) {
    if (entry.hash() == null) {
      return Kind.MISSING;
    }
    if (entry.listed() != null && !Arrays.equals(entry.listed(), entry.hash())) {
      return Kind.CHANGED;
    }
    if (!isAdmitted(entry)) {
      return Kind.NOT_ADMITTED;
    }
    if (entry.listed() == null) {
      return Kind.NEVER_LISTED;
    }
    boolean setAside = SET_ASIDE.contains(entry.status());
    return setAside
            && !Vouching.holds(
                entry.replaced(),
                vouching.replaced(
                    election, entry.outer().elector(), entry.outer().pack(), entry.tracker()))
        ? Kind.SET_ASIDE
        : null;
  }

  private boolean isAdmitted(Entry entry) {
    return Vouching.holds(
        entry.admitted(),
        vouching.vote(entry.outer(), entry.tracker(), Objects.requireNonNull(entry.hash())));
  }

  /// The hash by which the public knows the ballot; of one that is neither listed nor in the box,
  /// nothing but that.
  private static String name(Entry entry) {
    byte[] hash = entry.listed() == null ? entry.hash() : entry.listed();
    return hash == null ? "an empty envelope" : HexFormat.of().formatHex(hash);
  }

  /// Whether something was admitted and never listed.
  public boolean hasForgotten(ElectionId election) {
    return !forgotten(election).isEmpty();
  }

  /// Lists what was admitted and never listed: a ballot of which only the note had gone.
  public void listWhatWasForgotten(ElectionId election) {
    for (Entry entry : forgotten(election)) {
      byte[] hash = Objects.requireNonNull(entry.hash());
      rows.note(
          election, entry.tracker(), hash, vouching.note(election.slug(), entry.tracker(), hash));
    }
    sequencer.listAll();
  }

  private List<Entry> forgotten(ElectionId election) {
    List<Entry> forgotten = new ArrayList<>();
    rows.eachUnlisted(
        election,
        entry -> {
          if (wrong(election, entry) == Kind.NEVER_LISTED) {
            forgotten.add(entry);
          }
        });
    return forgotten;
  }

  /// What is parted beside what should be.
  ///
  /// @param toOpen hashes, sorted
  Findings compare(List<String> toOpen, List<String> opened) {
    List<Finding> found = new ArrayList<>();
    Set<String> expected = Set.copyOf(toOpen);
    Set<String> left = new TreeSet<>(toOpen);
    for (String hash : opened) {
      if (!left.remove(hash)) {
        found.add(new Finding(expected.contains(hash) ? Kind.EQUAL : Kind.NOT_ADMITTED, hash));
      }
    }
    left.forEach(hash -> found.add(new Finding(Kind.MISSING, hash)));
    return new Findings(found);
  }
}
