package org.hustings.server.dispatch.post;

import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Component;

/// Names the key to which the files for the printer are encrypted. Alone, whoever makes the files
/// could name a key of their own and read every code.
@Component
public class PrinterKeyAct implements ApprovedAct {
  public static final String KIND = "dispatch.printer-key";

  private final PrinterKeys keys;
  private final Elections elections;
  private final Catalogue catalogue;

  PrinterKeyAct(PrinterKeys keys, Elections elections, Catalogue catalogue) {
    this.keys = keys;
    this.elections = elections;
    this.catalogue = catalogue;
  }

  /// What a proposal states.
  public static Map<String, String> details(ElectionId election, PrinterKey key) {
    return Map.of(
        "election", election.slug(),
        "fingerprint", key.fingerprint(),
        "owner", key.owner(),
        "key", key.text());
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
    return catalogue
        .in(Language.ENGLISH)
        .say(
            "dispatch-staff.key.act",
            "election",
            about(approval).title(),
            "fingerprint",
            approval.detail("fingerprint"),
            "owner",
            approval.detail("owner"));
  }

  @Override
  public String grounds(Approval approval) {
    return keys.find(election(approval)).map(PrinterKey::fingerprint).orElse("none");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    try {
      keys.use(election(approval), PrinterKey.read(approval.detail("key")), second.actor());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(catalogue.in(Language.ENGLISH).say(e.reason()));
    }
  }

  private static ElectionId election(Approval approval) {
    return new ElectionId(approval.detail("election"));
  }
}
