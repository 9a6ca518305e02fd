package org.hustings.server.ballot.ceremony;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hustings.ballotbox.sealing.TrusteeKey;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TwoPeople;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.ballot.vouching.LodgedKeys;
import org.hustings.server.election.Elections;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Names who makes the election's key in their browser. The proposal holds the trustees' keys, so
/// that nobody puts another in the place of one between the comparison and the ceremony.
@Component
public class NameCeremonyAct implements ApprovedAct {
  public static final String KIND = "ballot.name-ceremony";
  private static final int FEWEST = 2;

  private final Ceremonies ceremonies;
  private final TrusteeKeys trustees;
  private final LodgedKeys lodged;
  private final TwoPeople officials;
  private final People people;
  private final Elections elections;
  private final Words english;

  NameCeremonyAct(
      Ceremonies ceremonies,
      TrusteeKeys trustees,
      LodgedKeys lodged,
      TwoPeople officials,
      People people,
      Elections elections,
      Catalogue catalogue) {
    this.ceremonies = ceremonies;
    this.trustees = trustees;
    this.lodged = lodged;
    this.officials = officials;
    this.people = people;
    this.elections = elections;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// Proposes it, for all trustees of the election as they are now.
  ///
  /// @throws ApprovalRefusedException says why it cannot be proposed
  public ApprovalId propose(
      ElectionId election, String holder, int needed, SignedIn by, Approvals approvals) {
    List<Trustee> all = trustees.of(election);
    List<String> without =
        all.stream().filter(one -> one.key().isEmpty()).map(Trustee::name).toList();
    if (!without.isEmpty()) {
      throw refused("ceremony-staff.refused.without-key", "names", without);
    }
    PersonId chosen =
        PersonId.find(holder)
            .filter(this::isOfficial)
            .orElseThrow(() -> refused("ceremony-staff.refused.no-holder"));
    if (all.size() < FEWEST || needed < FEWEST || needed > all.size()) {
      throw refused("ceremony-staff.refused.needed", "trustees", all.size());
    }
    NamedCeremony named =
        new NamedCeremony(
            chosen,
            needed,
            all.stream()
                .map(one -> new NamedCeremony.Keeper(one.person(), one.key().orElseThrow()))
                .toList());
    requireNotLodged(election);
    return approvals.propose(
        KIND,
        subject(election),
        named.details(election.slug()),
        english.say("ceremony-staff.propose.reason"),
        by);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = elections.find(election(approval)).orElseThrow();
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    NamedCeremony named = NamedCeremony.of(approval);
    return english.say(
        "ceremony-staff.act.words",
        "election",
        about(approval).title(),
        "holder",
        name(named.holder()),
        "needed",
        named.needed(),
        "trustees",
        named.keepers().size());
  }

  @Override
  public List<String> points(Approval approval) {
    return NamedCeremony.of(approval).keepers().stream()
        .map(keeper ->
            english.say(
                "ceremony-staff.act.trustee",
                "name",
                name(keeper.person()),
                "fingerprint",
                keeper.key().fingerprint()))
        .toList();
  }

  /// A trustee more or less, or another key of one.
  @Override
  public String grounds(Approval approval) {
    return trustees.of(election(approval)).stream()
        .map(one -> one.person() + " " + one.key().map(TrusteeKey::publicKey).orElse("none"))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    requireNotLodged(election(approval));
    NamedCeremony named = NamedCeremony.of(approval);
    if (!isOfficial(named.holder())) {
      throw refused("ceremony-staff.refused.no-holder");
    }
    ceremonies.name(election(approval), named, second.actor());
  }

  private boolean isOfficial(PersonId person) {
    return officials.officials().stream().anyMatch(one -> one.person().equals(person));
  }

  private void requireNotLodged(ElectionId election) {
    Optional<String> key = lodged.fingerprint(election);
    if (key.isPresent()) {
      throw refused("ceremony-staff.refused.lodged");
    }
  }

  private String name(PersonId person) {
    return people.find(person).map(Registered::name).orElse(person.toString());
  }

  private ApprovalRefusedException refused(String key, Object... named) {
    return new ApprovalRefusedException(english.say(key, named));
  }

  private static ElectionId election(Approval approval) {
    return new ElectionId(approval.detail("election"));
  }

  /// Whom a proposal of one election's ceremony is about.
  public static String subject(ElectionId election) {
    return "election:" + election;
  }
}
