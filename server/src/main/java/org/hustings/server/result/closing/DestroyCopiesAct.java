package org.hustings.server.result.closing;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Saying that no copy of the envelopes is left: by one official who has seen to it, and by another
/// who has made sure.
@Component
public class DestroyCopiesAct implements ApprovedAct {
  public static final String KIND = "result.destroy-copies";

  private final Destruction destruction;
  private final Elections elections;
  private final Words english;

  DestroyCopiesAct(Destruction destruction, Elections elections, Catalogue catalogue) {
    this.destruction = destruction;
    this.elections = elections;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = election(approval);
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    return english.say("result-staff.copies.act", "title", election(approval).title());
  }

  @Override
  public List<String> points(Approval approval) {
    return destruction.copies().stream().map(copies -> CopiesWords.of(english, copies)).toList();
  }

  @Override
  public String grounds(Approval approval) {
    return destruction.copies().toString();
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionId election = election(approval).id();
    if (!destruction.isDue(election)) {
      throw new ApprovalRefusedException(english.say("result-staff.copies.not-due"));
    }
    destruction.state(election, approval, second);
  }

  private ElectionDefinition election(Approval approval) {
    ElectionId id = new ElectionId(approval.detail("election"));
    return elections
        .find(id)
        .orElseThrow(() ->
            new ApprovalRefusedException(
                EnglishSite.say(
                    Message.of("closing-staff.act.no-election", "election", id.slug()))));
  }
}
