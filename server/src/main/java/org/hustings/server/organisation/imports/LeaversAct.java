package org.hustings.server.organisation.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.organisation.Today;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Takes in a file of members by which so many leave that nobody decides it alone.
@Component
class LeaversAct implements ApprovedAct {
  static final String KIND = "organisation.members-leave";
  static final String FILE = "file";
  static final String LEAVE = "leave";
  static final String OF = "of";
  private static final String SUBJECT = "import:";
  private static final int NAMED = 20;

  private final ImportStages stages;
  private final Uploads uploads;
  private final ImportJobs jobs;
  private final Today today;
  private final Catalogue catalogue;

  LeaversAct(
      ImportStages stages, Uploads uploads, ImportJobs jobs, Today today, Catalogue catalogue) {
    this.stages = stages;
    this.uploads = uploads;
    this.jobs = jobs;
    this.today = today;
    this.catalogue = catalogue;
  }

  /// To what such a proposal is made.
  static String subject(UUID upload) {
    return SUBJECT + upload;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    return new About(english().say("organisation-staff.leave.register"), today.zone());
  }

  @Override
  public String words(Approval approval) {
    return english()
        .say(
            "organisation-staff.leave.act",
            "file",
            approval.detail(FILE),
            "leave",
            Long.parseLong(approval.detail(LEAVE)),
            "of",
            Long.parseLong(approval.detail(OF)));
  }

  @Override
  public List<String> points(Approval approval) {
    Differences differences =
        stages
            .find(upload(approval), approval.proposedBy().actor())
            .map(ImportStage::report)
            .map(ImportReport::differences)
            .orElse(null);
    if (differences == null) {
      return List.of();
    }
    List<String> points = new ArrayList<>();
    differences.gone().first().stream().limit(NAMED).map(Difference::title).forEach(points::add);
    if (differences.gone().count() > NAMED) {
      points.add(
          english()
              .say("organisation-staff.leave.more", "more", differences.gone().count() - NAMED));
    }
    return points;
  }

  @Override
  public String grounds(Approval approval) {
    return uploads.sha256(upload(approval));
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    boolean confirmed =
        jobs.confirmByTwo(
            upload(approval),
            approval.proposedBy().actor(),
            Long.parseLong(approval.detail(LEAVE)));
    if (!confirmed) {
      throw new ApprovalRefusedException(english().say("organisation-staff.leave.gone"));
    }
  }

  private static UUID upload(Approval approval) {
    return UUID.fromString(approval.subject().substring(SUBJECT.length()));
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }
}
