package org.hustings.server.candidacy.web;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.PresentationRefusal;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.WebAddress;
import org.jspecify.annotations.Nullable;

/// What a candidate says about themself, as the form has it.
///
/// @param sorted the name as it is put in order; blank where that follows from how it is shown
/// @param website blank for none
record ProfileForm(String shown, String sorted, String line, String website) {
  /// What was sent; what the form did not ask for stays as it is.
  static ProfileForm read(Map<String, String> sent, Profile present) {
    return new ProfileForm(
        sent.getOrDefault("shown", present.name().shown()),
        sent.getOrDefault("sorted", present.name().sorted()),
        sent.getOrDefault("line", present.line()),
        sent.getOrDefault("website", Objects.toString(present.website(), "")));
  }

  /// @param unit of the candidate, which the form does not change
  /// @throws RefusedException that says what cannot be shown so
  Profile read(@Nullable UnitId unit) {
    if (shown.isBlank()) {
      throw new RefusedException(new PresentationRefusal.NoName());
    }
    if (line.strip().length() > Profile.LONGEST_LINE) {
      throw new RefusedException(new PresentationRefusal.LineTooLong(Profile.LONGEST_LINE));
    }
    PersonName name =
        sorted.isBlank() ? PersonName.of(shown) : new PersonName(shown.strip(), sorted.strip());
    return new Profile(name, unit, line.strip(), address());
  }

  private @Nullable URI address() {
    return website.isBlank()
        ? null
        : WebAddress.of(website)
            .orElseThrow(
                () -> new RefusedException(new PresentationRefusal.NoWebsite(website.strip())));
  }
}
