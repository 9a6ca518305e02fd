package org.hustings.server.candidacy.imports;

import static org.hustings.server.candidacy.imports.CandidateColumns.PHOTOGRAPH;
import static org.hustings.server.candidacy.imports.CandidateColumns.STATEMENT;

import java.util.Objects;
import java.util.Optional;
import org.hustings.definition.CandidacyId;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.candidacy.imports.CandidatesComparison.OnRecord;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The photograph and the statement that a line of a file of candidates names.
@Component
class LineFiles {
  private final BroughtStore store;
  private final Candidacies candidacies;
  private final Words words;

  LineFiles(BroughtStore store, Candidacies candidacies, Catalogue catalogue) {
    this.store = store;
    this.candidacies = candidacies;
    this.words = catalogue.in(Language.ENGLISH);
  }

  /// Whoever is told what is wrong.
  interface Told {
    void fault(Column column, String problem, String remedy);
  }

  /// @param statement null where the line has none
  /// @param photograph the file's name within the archive; null where the line has none
  record Shown(@Nullable Statement statement, @Nullable String photograph) {}

  Shown read(CsvRow row, OnRecord record, Told told) {
    return new Shown(statement(row, record, told), photograph(row, record, told));
  }

  private @Nullable Statement statement(CsvRow row, OnRecord record, Told told) {
    String written = row.text(STATEMENT);
    if (written == null) {
      return null;
    }
    String text = written;
    if (isFileName(written)) {
      BroughtFile file = file(STATEMENT, FileKind.STATEMENT, written, record, told);
      if (file == null) {
        return null;
      }
      text = Objects.requireNonNullElse(file.text(), "");
    }
    return within(text, record, told);
  }

  private @Nullable Statement within(String text, OnRecord record, Told told) {
    Integer stated = record.election().statementLimit();
    int most = stated == null ? Statement.USUAL_LIMIT : stated;
    String plain = text.replace("\r\n", "\n").strip();
    int length = plain.codePointCount(0, plain.length());
    if (length > most) {
      String beyond = plain.substring(plain.offsetByCodePoints(0, most)).strip();
      int wordsBeyond = beyond.isEmpty() ? 1 : beyond.split("\\s+").length;
      told.fault(
          STATEMENT,
          words.say(
              "candidates-staff.statement-long",
              "words",
              wordsBeyond,
              "length",
              length,
              "most",
              most),
          words.say("candidates-staff.shorten"));
      return null;
    }
    try {
      return new Statement(plain);
    } catch (RefusedException e) {
      told.fault(STATEMENT, e.words(), words.say("candidates-staff.shorten"));
      return null;
    }
  }

  private @Nullable String photograph(CsvRow row, OnRecord record, Told told) {
    String written = row.text(PHOTOGRAPH);
    BroughtFile file =
        written == null ? null : file(PHOTOGRAPH, FileKind.PHOTOGRAPH, written, record, told);
    return file == null ? null : file.name();
  }

  private @Nullable BroughtFile file(
      Column column, FileKind kind, String written, OnRecord record, Told told) {
    Optional<String> name = record.files().find(written);
    if (name.isEmpty() || FileKind.of(name.get()) != kind) {
      told.fault(
          column,
          words.say("candidates-staff.no-file", "file", written),
          kind == FileKind.PHOTOGRAPH
              ? words.say("candidates-staff.photograph-files")
              : words.say("candidates-staff.statement-files"));
      return null;
    }
    BroughtFile file = store.file(record.brought().id(), name.get());
    if (file.fault() != null) {
      told.fault(column, words.say("candidates-staff.unreadable", "file", written), file.fault());
      return null;
    }
    return file;
  }

  /// A text of one line that ends as a file's name does.
  private static boolean isFileName(String written) {
    return written.length() < 200
        && written.indexOf('\n') < 0
        && written.matches("(?i).*[^.\\s]\\.(txt|md|docx?|rtf|odt|pdf|pages)");
  }

  /// Whether a photograph is another than the candidacy shows: neither the file that was sent nor
  /// what is made of it.
  boolean differs(OnRecord record, String photograph, CandidacyId candidacy) {
    BroughtFile file = store.file(record.brought().id(), photograph);
    return candidacies
        .photograph(candidacy, record.now())
        .map(BroughtFile::sha256)
        .filter(shown ->
            shown.equals(file.sha256())
                || shown.equals(BroughtFile.sha256(Objects.requireNonNull(file.jpeg()))))
        .isEmpty();
  }
}
