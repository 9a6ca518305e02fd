package org.hustings.ballotbox.bundle;

import java.io.IOException;
import java.util.List;
import org.hustings.ballotbox.counting.BallotText;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.DeclarationJson;
import org.hustings.count.file.BallotFile;
import org.jspecify.annotations.Nullable;

/// What a bundle is made of.
///
/// @param definition the definition file in force at the close, as it was published
/// @param sealed the list of sealed ballots as it is published, line by line
/// @param head the signed head of that list
/// @param lists what became of each sealed ballot; null for what was parted before that was kept
/// @param contests those that were counted
public record Bundle(
    Declaration declaration,
    String definition,
    BundleWriter.Content sealed,
    SealedHead head,
    @Nullable BoxLists lists,
    List<ContestFiles> contests) {
  public Bundle {
    contests = List.copyOf(contests);
  }

  public void writeTo(BundleWriter out) throws IOException {
    out.text(BundleFiles.README, Readme.of(declaration));
    out.text(BundleFiles.DEFINITION, definition);
    out.text(BundleFiles.DECLARATION, DeclarationJson.write(declaration));
    out.file(BundleFiles.SEALED, sealed);
    out.text(BundleFiles.HEAD, head.json());
    if (lists != null) {
      out.text(BundleFiles.OPENED, lists.openedText());
      out.text(BundleFiles.STRUCK, lists.struckText());
    }
    for (ContestFiles contest : contests) {
      write(contest, out);
    }
  }

  private void write(ContestFiles contest, BundleWriter out) throws IOException {
    String slug = contest.contest();
    for (BallotFile file : contest.ballots()) {
      out.text(BundleFiles.of(slug, file.name()), BallotText.write(file));
    }
    out.text(BundleFiles.of(slug, BundleFiles.GROUPS), contest.groups());
    out.text(BundleFiles.of(slug, BundleFiles.LOTS), contest.lotsText());
    out.text(BundleFiles.of(slug, BundleFiles.SHEET + ".json"), contest.sheets().json());
    out.text(BundleFiles.of(slug, BundleFiles.SHEET + ".csv"), contest.sheets().csv());
    out.text(BundleFiles.of(slug, BundleFiles.SHEET + ".txt"), contest.sheets().text());
  }
}
