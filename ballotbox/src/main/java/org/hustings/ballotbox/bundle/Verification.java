package org.hustings.ballotbox.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hustings.ballotbox.counting.CountPlan;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.DeclarationJson;
import org.hustings.count.CannotCount;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Reading;
import org.jspecify.annotations.Nullable;

/// Checks a bundle from its files to its counts, and stops at the first thing that is wrong.
public final class Verification {
  private final OpenedBundle bundle;
  private final Kept kept;
  private final Consumer<String> told;

  private Verification(Path folder, Kept kept, Consumer<String> told) {
    this.bundle = new OpenedBundle(folder);
    this.kept = kept;
    this.told = told;
  }

  /// What came of it.
  ///
  /// @param broken the first thing that is wrong; null if the bundle holds
  public record Finding(@Nullable String broken) {
    public boolean holds() {
      return broken == null;
    }
  }

  /// Verifies a folder or a zip file by itself alone.
  public static Finding of(Path path, Consumer<String> told) throws IOException {
    return of(path, Kept.NOTHING, told);
  }

  /// Verifies a folder or a zip file.
  ///
  /// @param kept what it is compared with
  ///
  /// @param told each thing that holds, as it is found to
  /// @throws IOException if it cannot be read at all
  public static Finding of(Path path, Kept kept, Consumer<String> told) throws IOException {
    if (Files.isDirectory(path)) {
      return new Verification(path, kept, told).verify();
    }
    try (FileSystem zip = FileSystems.newFileSystem(path)) {
      Path root = zip.getPath("/");
      try (Stream<Path> inside = Files.list(root)) {
        List<Path> found = inside.toList();
        boolean oneFolder = found.size() == 1 && Files.isDirectory(found.getFirst());
        return new Verification(oneFolder ? found.getFirst() : root, kept, told).verify();
      }
    }
  }

  private Finding verify() {
    try {
      int files = bundle.requireManifest();
      told.accept("The manifest holds: %d files.".formatted(files));
      Declaration declaration = declaration();
      if (declaration.ofTest()) {
        told.accept("This is a TEST election. Candidates and result are invented; nothing counts.");
      } else if (declaration.rehearsal()) {
        told.accept("This is a rehearsal. The people are invented; nothing counts.");
      }
      for (Declaration.Replaced earlier : declaration.replaces()) {
        told.accept(
            "It replaces the result declared at %s, which was withdrawn at %s: %s"
                .formatted(earlier.declaredAt(), earlier.withdrawnAt(), oneLine(earlier.reason())));
      }
      boolean signed = declaration.format() == Declaration.FORMAT;
      if (signed) {
        requireSigned(declaration);
      } else {
        tellUnsigned();
      }
      ElectionDefinition definition = definition(declaration);
      new SealedList(bundle, declaration).require();
      told.accept("The list of sealed ballots is one chain, and its head is signed.");
      requireHeads(declaration);
      if (signed) {
        new BoxCheck(bundle, declaration).require();
        told.accept("Each sealed ballot on the list was opened or struck, once.");
      }
      NumbersCheck.require(declaration);
      told.accept(
          "The numbers agree: %,d received, %,d set aside, %,d void, %,d disqualified, %,d opened."
              .formatted(
                  declaration.numbers().allReceived(),
                  declaration.numbers().setAside(),
                  declaration.numbers().madeVoid(),
                  declaration.numbers().disqualified(),
                  declaration.numbers().opened()));
      requireContests(declaration, definition);
      return new Finding(null);
    } catch (BundleFault fault) {
      return new Finding(fault.words());
    } catch (UncheckedIOException e) {
      return new Finding("a file cannot be read: " + e.getMessage());
    }
  }

  /// So that what somebody wrote is not read as a line of ours.
  private static String oneLine(String reason) {
    return reason.replaceAll("\\p{Cntrl}+", " ");
  }

  private void requireSigned(Declaration declaration) {
    SignedManifest manifest = new SignedManifest(bundle, kept);
    BundleKey key = manifest.require();
    manifest.requireFiles(declaration);
    told.accept("All of it is signed with the key " + key.fingerprint() + ".");
    if (kept.key() == null) {
      told.accept(
          "Not known: whose key that is. Take ballots.pem from the election's site, or what a"
              + " witness kept of it, and give it with --key; a forged whole has another key.");
    }
  }

  private void tellUnsigned() {
    if (kept.key() != null && bundle.has(BundleFiles.SIGNATURE)) {
      throw new BundleFault(
          BundleFiles.DECLARATION,
          "it is of format 1, which is not signed, but a signature is here");
    }
    told.accept(
        "Not known: who made this bundle. It is of format 1, as earlier versions wrote, which is"
            + " not signed; anybody can have changed it whole.");
  }

  private void requireHeads(Declaration declaration) {
    BundleKey key = headKey();
    if (kept.key() != null && !BundleKey.read(kept.key()).equals(key)) {
      throw new BundleFault(
          BundleFiles.HEAD, "it was signed with another key than the one to compare with");
    }
    if (declaration.format() == Declaration.FORMAT
        && !BundleKey.read(bundle.text(BundleFiles.KEY)).equals(key)) {
      throw new BundleFault(BundleFiles.HEAD, "it was signed with another key than the bundle");
    }
    int heads = 0;
    for (String file : kept.heads()) {
      KeptFile read = KeptFile.read(file, key, declaration.election());
      read.require(bundle, declaration.election());
      heads += read.size();
    }
    if (kept.heads().isEmpty()) {
      told.accept(
          "Not known: whether the list only grew while people voted. Give what somebody kept of it"
              + " then with --head.");
    } else {
      told.accept("The list still has what was kept of it: %d heads.".formatted(heads));
    }
  }

  private BundleKey headKey() {
    try {
      return BundleKey.read(SealedHead.read(bundle.text(BundleFiles.HEAD)).publicKey());
    } catch (IllegalArgumentException e) {
      throw new BundleFault(BundleFiles.HEAD, "its public key cannot be read");
    }
  }

  private Declaration declaration() {
    try {
      return DeclarationJson.read(bundle.text(BundleFiles.DECLARATION));
    } catch (IllegalArgumentException e) {
      throw new BundleFault(BundleFiles.DECLARATION, String.valueOf(e.getMessage()));
    }
  }

  private ElectionDefinition definition(Declaration declaration) {
    Reading reading =
        new DefinitionReader(CountRules.ofLibrary()).read(bundle.text(BundleFiles.DEFINITION));
    ElectionDefinition definition =
        reading
            .definition()
            .orElseThrow(() ->
                new BundleFault(
                    BundleFiles.DEFINITION, reading.faults().getFirst().words("it has a fault")));
    if (!definition.id().slug().equals(declaration.election())) {
      throw new BundleFault(
          BundleFiles.DEFINITION,
          "it defines %s; the declaration is of %s"
              .formatted(definition.id(), declaration.election()));
    }
    List<String> defined =
        definition.contests().stream().map(contest -> contest.id().slug()).toList();
    List<String> declared = declaration.contests().stream().map(ContestResult::contest).toList();
    if (!defined.equals(declared)) {
      throw new BundleFault(
          BundleFiles.DECLARATION,
          "it declares the contests %s; the definition has %s".formatted(declared, defined));
    }
    requireTitles(declaration, definition);
    told.accept("The definition is of this election and names its contests.");
    return definition;
  }

  private static void requireTitles(Declaration declaration, ElectionDefinition definition) {
    boolean same =
        declaration.title().equals(definition.title())
            && declaration.organisation().equals(definition.organisation());
    for (ContestResult contest : declaration.contests()) {
      same &= definition.contest(contest.contest()).orElseThrow().name().equals(contest.name());
    }
    if (!same) {
      throw new BundleFault(
          BundleFiles.DECLARATION,
          "the election, its organisation or a contest has another name in the definition");
    }
  }

  private void requireContests(Declaration declaration, ElectionDefinition definition) {
    OneSeatEach seats = new OneSeatEach(definition.oneSeatEach());
    for (ContestResult contest : declaration.contests()) {
      ContestDefinition rules = definition.contest(contest.contest()).orElseThrow();
      if (contest.seats() != rules.seats()) {
        throw new BundleFault(
            BundleFiles.DECLARATION,
            "%s has %d seats; the definition says %d"
                .formatted(contest.name(), contest.seats(), rules.seats()));
      }
      QuestionResult.require(contest, rules);
      seats.require(contest);
      if (contest.outcome() == ContestResult.Outcome.NOT_HELD) {
        told.accept(
            "%s: not held; two officials called it off or postponed it.".formatted(contest.name()));
      } else if (!contest.wasCounted()) {
        told.accept("%s: there was no vote.".formatted(contest.name()));
      } else if (declaration.rankings() && !declaration.publishes(contest.contest())) {
        new TooFew(bundle, declaration, contest).require();
        told.accept(
            "%s: not recounted, as a contest or section with fewer than %d ballots publishes only totals and stages."
                .formatted(contest.name(), TooFew.least(declaration)));
      } else if (!declaration.rankings()) {
        told.accept(
            "%s: not recounted, as the rankings of this election are not published."
                .formatted(contest.name()));
      } else {
        recount(contest, rules, TooFew.least(declaration));
      }
    }
  }

  private void recount(ContestResult contest, ContestDefinition rules, int least) {
    CountPlan plan;
    try {
      plan = CountPlan.of(rules);
    } catch (CannotCount e) {
      throw new BundleFault(BundleFiles.DEFINITION, String.valueOf(e.getMessage()));
    }
    if (!plan.rule().equals(contest.rule())) {
      throw new BundleFault(
          BundleFiles.DECLARATION,
          "%s was counted by %s; the definition says %s"
              .formatted(contest.name(), contest.rule(), plan.rule()));
    }
    new Recount(bundle, contest, plan).require(least);
    told.accept(
        "%s: recounted by %s, %s."
            .formatted(contest.name(), plan.rule(), QuestionResult.ended(contest)));
  }
}
