package org.hustings.server.organisation;

import java.util.ArrayList;
import java.util.List;
import org.hustings.server.organisation.csv.Faults;

/// One reading of a file: what was asked, whom to tell how far it is, and what was found on the
/// way.
record ImportRun(ImportRequest request, Progress progress, Faults faults, List<String> notes) {

  static ImportRun of(ImportRequest request, Progress progress) {
    return new ImportRun(request, progress, new Faults(), new ArrayList<>());
  }
}
