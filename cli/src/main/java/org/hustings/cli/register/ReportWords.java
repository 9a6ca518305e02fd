package org.hustings.cli.register;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.organisation.FieldChange;
import org.hustings.server.organisation.imports.Difference;
import org.hustings.server.organisation.imports.Differences;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.Listing;
import org.hustings.server.organisation.imports.Preview;
import org.jspecify.annotations.Nullable;

/// The report of an import as lines of text.
record ReportWords(ImportReport report, String file) {
  /// Each fault with its place, then how many there are.
  List<String> faults() {
    Stream<String> listed = report.faults().stream().map(fault -> file + ", " + fault);
    long more = report.faultCount() - report.faults().size();
    return report.faultCount() == 0
        ? List.of()
        : Stream.of(
                listed,
                more > 0 ? Stream.of("… and " + more + " more.") : Stream.<String>of(),
                Stream.of(
                    "%s: %s. Nothing was changed."
                        .formatted(file, number(report.faultCount(), "fault", "faults"))))
            .flatMap(stream -> stream)
            .toList();
  }

  /// What was or would be changed.
  List<String> lines() {
    Stream<String> notes = report.notes().stream();
    Differences differences = report.differences();
    return differences == null
        ? notes.toList()
        : Stream.of(notes, held(), differences(differences)).flatMap(lines -> lines).toList();
  }

  /// What a file of members holds, where that was counted, and the sections that are to be said.
  private Stream<String> held() {
    Preview preview = report.detail().preview();
    Stream<String> sections =
        report.detail().unknownSections().stream()
            .map(section ->
                "section %s: %s; the register has none called so: --new-sections makes it"
                    .formatted(section.name(), number(section.lines(), "line", "lines")));
    return preview == null
        ? sections
        : Stream.concat(
            Stream.concat(
                Stream.of(
                    "with an e-mail address: %d, of them with one that another line has too: %d; without: %d"
                        .formatted(preview.withEmail(), preview.sharing(), preview.withoutEmail())),
                preview.statuses().stream()
                    .map(status ->
                        "status %s: %s, %s"
                            .formatted(
                                status.word(),
                                number(status.lines(), "line", "lines"),
                                status.member() ? "members" : "no members"))),
            sections);
  }

  private Stream<String> differences(Differences all) {
    return Stream.of(
            listing("new", all.added()),
            listing("changed", all.changed()),
            listing(report.complete() ? "gone" : "not in the file, left as is", all.gone()),
            Stream.of(summary(all)))
        .flatMap(stream -> stream);
  }

  private static Stream<String> listing(String sort, Listing listing) {
    Stream<String> lines = listing.first().stream().flatMap(difference -> lines(sort, difference));
    return listing.more() == 0
        ? lines
        : Stream.concat(lines, Stream.of("… and " + listing.more() + " more " + sort));
  }

  private static Stream<String> lines(String sort, Difference difference) {
    String place = difference.line() == 0 ? "" : "line " + difference.line() + ": ";
    return Stream.concat(
        Stream.of(sort + ": " + place + difference.title()),
        difference.fields().stream().map(ReportWords::words));
  }

  private static String words(FieldChange field) {
    return "    %s: %s → %s".formatted(field.field(), value(field.before()), value(field.after()));
  }

  private static String value(@Nullable String value) {
    return value == null ? "(nothing)" : "\"" + value.replace("\n", ", ") + "\"";
  }

  private String summary(Differences all) {
    return "%s: %s read; %d new, %d changed, %d %s. %s"
        .formatted(
            file,
            number(all.lines(), "line", "lines"),
            all.added().count(),
            all.changed().count(),
            all.gone().count(),
            report.complete() ? "gone" : "not in the file",
            outcome());
  }

  private String outcome() {
    if (report.changesNothing()) {
      return "The register is the same as before.";
    }
    return report.carriedOut()
        ? "The register is changed."
        : "This was a trial: nothing is changed.";
  }

  private static String number(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
