package org.hustings.server.result;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hustings.ballotbox.bundle.BoxLists;
import org.hustings.ballotbox.bundle.Bundle;
import org.hustings.ballotbox.bundle.BundleWriter;
import org.hustings.ballotbox.bundle.ContestFiles;
import org.hustings.ballotbox.bundle.SealedHead;
import org.hustings.ballotbox.bundle.Signer;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionWriter;
import org.hustings.server.ballot.list.SealedBallots;
import org.hustings.server.ballot.list.SigningKey;
import org.hustings.server.ballot.reckoning.Accounts;
import org.hustings.server.result.closing.BallotFiles;
import org.hustings.server.result.closing.ClosingRows;
import org.hustings.server.result.closing.Contenders;
import org.hustings.server.result.closing.ContendersReader;
import org.hustings.server.result.closing.LotRows;
import org.hustings.server.result.closing.Outcomes;
import org.springframework.stereotype.Component;

/// Puts bundles together from what was counted.
@Component
public class Bundles {
  private static final int PORTION = 5_000;

  private final ClosingRows closings;
  private final ContendersReader fields;
  private final BallotFiles ballots;
  private final Outcomes outcomes;
  private final LotRows lots;
  private final SealedBallots sealed;
  private final SigningKey key;
  private final Accounts accounts;
  private final BundleParts kept;

  Bundles(
      ClosingRows closings,
      ContendersReader fields,
      BallotFiles ballots,
      Outcomes outcomes,
      LotRows lots,
      SealedBallots sealed,
      SigningKey key,
      Accounts accounts,
      BundleParts kept) {
    this.closings = closings;
    this.fields = fields;
    this.ballots = ballots;
    this.outcomes = outcomes;
    this.lots = lots;
    this.sealed = sealed;
    this.key = key;
    this.accounts = accounts;
    this.kept = kept;
  }

  /// Keeps the bundle of what has just been declared, as it is published from then on: signed once,
  /// and the same to the byte whichever version of Hustings hands it out.
  ///
  /// @param count whose result it is
  public void keep(Declaration declaration, int count) {
    try (PartsStream parts = new PartsStream(kept, declaration.election(), count)) {
      write(declaration, parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the published bundle as it was kept; what an earlier version declared, as it is made.
  public void writePublished(Declarations.Declared declared, OutputStream out) throws IOException {
    if (!kept.writeTo(declared.declaration().election(), declared.count(), out)) {
      write(declared.declaration(), out);
    }
  }

  /// Writes the bundle of a declaration as a zip file. The ballot files are in it if the
  /// declaration says that they are published.
  public void write(Declaration declaration, OutputStream out) throws IOException {
    ElectionId election = new ElectionId(declaration.election());
    Contenders field =
        fields.at(election, closings.find(election).orElseThrow().standsAt()).orElseThrow();
    List<ContestFiles> contests = new ArrayList<>();
    for (ContestResult result : declaration.contests()) {
      if (result.wasCounted()) {
        contests.add(files(declaration, election, result));
      }
    }
    boolean signed = declaration.format() == Declaration.FORMAT;
    try (BundleWriter writer =
        new BundleWriter(
            out, declaration.election(), declaration.declaredAt(), signed ? signer() : null)) {
      new Bundle(
              declaration,
              DefinitionWriter.write(field.election()),
              list -> writeList(election, list),
              head(election),
              signed ? lists(election) : null,
              contests)
          .writeTo(writer);
    }
  }

  private BoxLists lists(ElectionId election) {
    return new BoxLists(
        accounts.toOpen(election), accounts.struck(election), accounts.struckPapers(election));
  }

  private Signer signer() {
    return new Signer() {
      @Override
      public String pem() {
        return key.pem();
      }

      @Override
      public byte[] sign(byte[] bytes) {
        return HexFormat.of().parseHex(key.sign(bytes));
      }
    };
  }

  private ContestFiles files(Declaration declaration, ElectionId election, ContestResult result) {
    ContestId contest = new ContestId(election, result.contest());
    return new ContestFiles(
        result.contest(),
        declaration.publishes(result.contest()) ? ballots.of(contest, result) : List.of(),
        ballots.candidates(contest).numbered(),
        lots.of(contest),
        outcomes.sheets(contest).orElseThrow());
  }

  private void writeList(ElectionId election, OutputStream out) throws IOException {
    out.write("position,tracker,sha256,chain\n".getBytes(StandardCharsets.UTF_8));
    List<ListedBallot> lines = sealed.after(election, 0, PORTION);
    while (!lines.isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (ListedBallot line : lines) {
        text.append(line.position()).append(',').append(line.tracker().written());
        text.append(',').append(line.hash()).append(',').append(line.chain()).append('\n');
      }
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      lines = sealed.after(election, lines.getLast().position(), PORTION);
    }
  }

  private SealedHead head(ElectionId election) {
    return sealed
        .head(election)
        .map(head ->
            new SealedHead(
                election.slug(),
                head.ballots(),
                head.chain(),
                head.signedAt().toString(),
                head.signature(),
                key.pem()))
        .orElse(new SealedHead(election.slug(), 0, ListedBallot.BEFORE_FIRST, "", "", key.pem()));
  }
}
