package org.hustings.server.dispatch.brought;

import java.util.List;
import org.hustings.server.organisation.member.Format;

/// A format that electors want, and that is not there for these contests.
///
/// @param electors how many want it
/// @param contests what they are called
public record MissingFormat(Format format, long electors, List<String> contests) {
  public MissingFormat {
    contests = List.copyOf(contests);
  }
}
