package org.hustings.definition.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.Reading;

/// What came of checking a definition file.
///
/// @param findings in the order of the file
public record Checked(Reading reading, List<Finding> findings) {
  public Checked {
    findings =
        findings.stream()
            .sorted(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column))
            .toList();
  }

  /// The same with what was found elsewhere, such as on the register.
  public Checked with(List<? extends Finding> more) {
    return new Checked(reading, Stream.concat(findings.stream(), more.stream()).toList());
  }

  /// The definition, if the file can be read; it may be refused all the same.
  public Optional<ElectionDefinition> definition() {
    return reading.definition();
  }

  /// What must be mended before it can be published.
  public List<Finding.Refused> refused() {
    return of(Finding.Refused.class).toList();
  }

  /// What is likely to be a slip.
  public List<Finding.Warned> warned() {
    return of(Finding.Warned.class).toList();
  }

  /// What is not stated.
  public List<Finding.Open> open() {
    return of(Finding.Open.class).toList();
  }

  /// Whether nothing is refused, and nothing is open that dispatch or the count need.
  public boolean isComplete() {
    return refused().isEmpty() && open().stream().noneMatch(Finding.Open::needed);
  }

  private <T extends Finding> Stream<T> of(Class<T> kind) {
    return findings.stream().filter(kind::isInstance).map(kind::cast);
  }
}
