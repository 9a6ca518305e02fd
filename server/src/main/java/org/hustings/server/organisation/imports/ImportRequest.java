package org.hustings.server.organisation.imports;

import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.CsvSource;

/// A file to take in: which part of the register it holds and where it comes from. `complete` says
/// that it holds all there is, so that what is not in it has gone; `kind` is the kind of those
/// units for which the file states none.
public record ImportRequest(
    RegisterName register, CsvSource file, Provenance provenance, boolean complete, KindId kind) {
  /// The kind of units in a file that states none, unless somebody says otherwise.
  public static final KindId USUAL_KIND = new KindId("clp");
}
