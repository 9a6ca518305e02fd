package org.hustings.server.candidacy.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.imports.Brought.Stage;
import org.hustings.server.election.Elections;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where the command line takes a file of candidates in.
@Component
public class CandidatesFileDesk {
  private static final Actor AUTHOR = Actor.command("import-candidates");

  private final Elections elections;
  private final Bringing bringing;
  private final CandidatesComparison comparison;
  private final CandidatesImport imports;
  private final Catalogue catalogue;

  CandidatesFileDesk(
      Elections elections,
      Bringing bringing,
      CandidatesComparison comparison,
      CandidatesImport imports,
      Catalogue catalogue) {
    this.elections = elections;
    this.bringing = bringing;
    this.comparison = comparison;
    this.imports = imports;
    this.catalogue = catalogue;
  }

  /// A file that was read and may be taken in.
  public record Tried(ElectionDefinition election, UUID id, CandidatesPlan plan) {}

  /// The public election of this short name, or the only one. An `IllegalArgumentException` lists
  /// those that it may be.
  public ElectionDefinition election(@Nullable String named) {
    List<ElectionDefinition> all = elections.all();
    List<ElectionDefinition> meant =
        all.stream().filter(one -> named == null || one.id().slug().equals(named)).toList();
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    throw new IllegalArgumentException(
        all.isEmpty()
            ? "No election is public here; publish its definition first."
            : "Give --election with one of: "
                + all.stream().map(one -> one.id().slug()).collect(Collectors.joining(", ")));
  }

  /// Reads a file with its archive, and compares it. An `IllegalArgumentException` says why nothing
  /// of it can be taken.
  ///
  /// @param table null where the archive holds it
  public Tried tryOut(
      ElectionDefinition election, String source, @Nullable Path table, @Nullable Path archive)
      throws IOException {
    UUID id =
        bringing.bringNow(
            election.id(), source, table == null ? null : CsvSource.of(table), archive, AUTHOR);
    Brought brought = imports.find(id, election, AUTHOR).orElseThrow();
    if (brought.stage() == Stage.REFUSED) {
      throw new IllegalArgumentException(brought.refusal());
    }
    return new Tried(election, id, comparison.plan(election, brought));
  }

  /// Takes it in, without the lines that have a fault.
  public void carryOut(Tried tried) {
    imports.carryOut(tried.id(), tried.election(), AUTHOR);
  }

  public void discard(Tried tried) {
    imports.discard(tried.id(), tried.election(), AUTHOR);
  }

  /// How many lines do what, one statement a line.
  public List<String> counts(Tried tried) {
    return CountWords.of(catalogue.in(Language.ENGLISH), tried.plan().counts());
  }
}
