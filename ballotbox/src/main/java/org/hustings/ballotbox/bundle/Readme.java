package org.hustings.ballotbox.bundle;

import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.Publication;

/// What a bundle says about itself to somebody who has never seen one.
final class Readme {
  private Readme() {}

  static String of(Declaration declaration) {
    boolean signed = declaration.format() == Declaration.FORMAT;
    StringBuilder text = new StringBuilder();
    if (declaration.ofTest()) {
      text.append(
          "THIS IS A TEST ELECTION. Candidates and result are invented, and nothing counts.\n\n");
    } else if (declaration.rehearsal()) {
      text.append("THIS IS A REHEARSAL. The people are invented, and nothing counts.\n\n");
    }
    text.append(
        """
        %s
        %s

        The result as it was declared, with what it was made from.
        %s
        definition.yaml            the rules of the election, as published
        declaration.json           every figure, and who is elected
        sealed-ballots.csv         the list of sealed ballots as it stood at the close
        sealed-ballots-head.json   its last line, signed%s
        contests/…/ballots.blt     the papers of a contest, without order%s
        contests/…/groups.csv      which candidates count towards which constraint
        contests/…/lots.csv        the lots that were drawn
        contests/…/sheet.*         the result sheet
        MANIFEST.sha256            the SHA-256 of every file%s

        To check all of it, with Hustings on any computer:

            hustings verify election DIR

        with --key FILE, the key that you took from the site yourself, and --head FILE, what you
        kept of the list while people voted: these alone tell a forged whole from the real one.

        To check the files alone:  sha256sum -c MANIFEST.sha256
        To repeat a count, in the folder of its contest, without the rest of Hustings:

        """
            .formatted(
                declaration.title(),
                declaration.organisation(),
                replaces(declaration),
                signed
                    ? "\n"
                        + "opened.csv                 which sealed ballots were opened\n"
                        + "struck.csv                 which were not, in all or in one contest,"
                        + " and why"
                    : "",
                declaration.rankings() ? "" : " (not published for this election)",
                signed
                    ? "\nMANIFEST.sig               that, signed with key.pem"
                        + "\nkey.pem                    the site's public key"
                    : ""));
    tooFew(declaration, text);
    for (ContestResult contest : declaration.contests()) {
      if (contest.command() != null && declaration.publishes(contest.contest())) {
        text.append("    cd contests/").append(contest.contest()).append("\n    ");
        text.append(contest.command()).append("\n\n");
      }
    }
    return text.append("The format is described in docs/formats-bundle.md of Hustings.\n")
        .toString();
  }

  /// What must not be taken for the result any more, whoever still has its bundle.
  private static String replaces(Declaration declaration) {
    StringBuilder text = new StringBuilder();
    for (Declaration.Replaced earlier : declaration.replaces()) {
      text.append("\nIt replaces the result declared at ").append(earlier.declaredAt());
      text.append(",\nwhich was withdrawn at ").append(earlier.withdrawnAt()).append(":\n");
      text.append(earlier.reason()).append('\n');
    }
    return text.toString();
  }

  private static void tooFew(Declaration declaration, StringBuilder text) {
    Publication publication = declaration.publication();
    if (publication == null || !declaration.rankings()) {
      return;
    }
    for (String contest : publication.tooFew()) {
      text.append("    (contests/").append(contest).append(": fewer than ");
      text.append(publication.leastBallots()).append(" ballots, so only totals and stages)\n\n");
    }
  }
}
