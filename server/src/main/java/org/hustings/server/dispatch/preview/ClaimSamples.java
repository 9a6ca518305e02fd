package org.hustings.server.dispatch.preview;

import static org.hustings.server.dispatch.preview.LetterSamples.sample;

import java.time.ZonedDateTime;
import java.util.List;
import org.hustings.server.dispatch.preview.LetterSample.To;

/// The letters about claims that the frozen roll is wrong.
final class ClaimSamples {
  private static final String SUBJECT = "claim.letter.subject";

  private ClaimSamples() {}

  /// @param at a moment to come
  /// @param all what any letter asks for
  static List<LetterSample> of(ZonedDateTime at, Object... all) {
    Object[] own = {"reference", "K7QM-2XFD", "due", at, "until", at, "why", "…"};
    return List.of(
        sample(To.ELECTORS, "claim-staff.letter.filed", SUBJECT, "claim.letter.filed", all, own),
        sample(
            To.ELECTORS, "claim-staff.letter.granted", SUBJECT, "claim.letter.granted", all, own),
        sample(
            To.ELECTORS, "claim-staff.letter.refused", SUBJECT, "claim.letter.refused", all, own),
        sample(To.ELECTORS, "claim-staff.letter.told", SUBJECT, "claim.letter.told", all, own),
        sample(
            To.ELECTORS,
            "claim-staff.letter.objection-withdrawn",
            SUBJECT,
            "claim.letter.objection-withdrawn",
            all,
            own),
        sample(
            To.ELECTORS,
            "claim-staff.letter.entry-changed",
            SUBJECT,
            "claim.letter.entry-changed",
            all,
            own),
        sample(
            To.ELECTORS,
            "claim-staff.letter.entry-stays",
            SUBJECT,
            "claim.letter.entry-stays",
            all,
            own),
        sample(
            To.CANDIDATES,
            "claim-staff.letter.objection-granted",
            SUBJECT,
            "claim.letter.objection-granted",
            all,
            own));
  }
}
