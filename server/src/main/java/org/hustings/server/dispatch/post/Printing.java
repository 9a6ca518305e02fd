package org.hustings.server.dispatch.post;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.batch.Batches;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.dispatch.batch.PackMaking;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.wording.Filled;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.election.Elections;
import org.hustings.server.election.definition.ElectionDefinition;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.SiteAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the packs that go by post, a file at a time. The codes exist in the file alone, and file
/// and packs come into being in one transaction.
@Component
class Printing {
  private final PackMaking packs;
  private final Batches batches;
  private final PrintFiles files;
  private final BallotPapers papers;
  private final Wordings wordings;
  private final Elections elections;
  private final SiteAddress site;
  private final Rehearsal rehearsal;
  private final Clock clock;

  Printing(
      PackMaking packs,
      Batches batches,
      PrintFiles files,
      BallotPapers papers,
      Wordings wordings,
      Elections elections,
      SiteAddress site,
      Rehearsal rehearsal,
      Clock clock) {
    this.packs = packs;
    this.batches = batches;
    this.files = files;
    this.papers = papers;
    this.wordings = wordings;
    this.elections = elections;
    this.site = site;
    this.rehearsal = rehearsal;
    this.clock = clock;
  }

  /// Makes the next file; how many packs are in it, 0 when none is wanted.
  @Transactional
  public int next(Plan plan) {
    List<MadePack> made = packs.nextPosted(plan.election(), plan.pace().packsPerFile());
    if (made.isEmpty()) {
      return 0;
    }
    ElectionDefinition election = elections.find(plan.election()).orElseThrow();
    Batches.Batch batch = batches.of(made.getFirst().pack().id());
    PackFile file = draw(plan, election, made, batch);
    files.add(describe(plan, election, made, batch, file), file.content());
    return made.size();
  }

  private PackFile draw(
      Plan plan, ElectionDefinition election, List<MadePack> made, Batches.Batch batch) {
    String mark = rehearsal.isOn() ? Rehearsal.SENTENCE : "";
    Filled wording = new Filled(wordings.find(election.id(), WordingKind.LETTER));
    return PackFile.of(
        rehearsal.mark(election.title()) + ", batch " + batch.number(),
        new LetterPage(new Values(election, site), wording, mark),
        new PaperPages(election, mark),
        new BookletPages(election, mark, plan.booklets() == Booklets.BOUND),
        papers.find(plan.election()).orElseThrow(),
        made);
  }

  private PrintFile describe(
      Plan plan,
      ElectionDefinition election,
      List<MadePack> made,
      Batches.Batch batch,
      PackFile file) {
    Pack first = made.getFirst().pack();
    return new PrintFile(
        batch.id(),
        batch.number(),
        batch.kind(),
        "%s-batch-%04d.pdf".formatted(election.id(), batch.number()),
        made.size(),
        file.pages(),
        Objects.requireNonNull(first.paper()),
        Objects.requireNonNull(made.getLast().pack().paper()),
        first.entitlements().stream()
            .map(entitlement -> entitlement.contest().slug())
            .collect(Collectors.joining(" ")),
        plan.booklets(),
        sha256(file.content()),
        clock.instant(),
        null);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
