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
  private final Consumer<String> told;

  private Verification(Path folder, Consumer<String> told) {
    this.bundle = new OpenedBundle(folder);
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

  /// Verifies a folder or a zip file.
  ///
  /// @param told each thing that holds, as it is found to
  /// @throws IOException if it cannot be read at all
  public static Finding of(Path path, Consumer<String> told) throws IOException {
    if (Files.isDirectory(path)) {
      return new Verification(path, told).verify();
    }
    try (FileSystem zip = FileSystems.newFileSystem(path)) {
      Path root = zip.getPath("/");
      try (Stream<Path> inside = Files.list(root)) {
        List<Path> found = inside.toList();
        boolean oneFolder = found.size() == 1 && Files.isDirectory(found.getFirst());
        return new Verification(oneFolder ? found.getFirst() : root, told).verify();
      }
    }
  }

  private Finding verify() {
    try {
      int files = bundle.requireManifest();
      told.accept("The manifest holds: %d files.".formatted(files));
      Declaration declaration = declaration();
      ElectionDefinition definition = definition(declaration);
      new SealedList(bundle, declaration).require();
      told.accept("The list of sealed ballots is one chain, and its head is signed.");
      NumbersCheck.require(declaration);
      told.accept(
          "The numbers agree: %,d received, %,d set aside, %,d disqualified, %,d opened."
              .formatted(
                  declaration.numbers().allReceived(),
                  declaration.numbers().setAside(),
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
    told.accept("The definition is of this election and names its contests.");
    return definition;
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
      seats.require(contest);
      if (!contest.wasCounted()) {
        told.accept("%s: there was no vote.".formatted(contest.name()));
      } else if (!declaration.rankings()) {
        told.accept(
            "%s: not recounted, as the rankings of this election are not published."
                .formatted(contest.name()));
      } else {
        recount(contest, rules);
      }
    }
  }

  private void recount(ContestResult contest, ContestDefinition rules) {
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
    new Recount(bundle, contest, plan).require();
    told.accept(
        "%s: recounted by %s, elected %s."
            .formatted(
                contest.name(),
                plan.rule(),
                contest.elected().isEmpty()
                    ? "nobody"
                    : String.join(
                        ", ",
                        contest.elected().stream().map(ContestResult.Person::name).toList())));
  }
}
