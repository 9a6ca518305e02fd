package org.hustings.server.dispatch.preview;

import static org.hustings.server.dispatch.preview.LetterSamples.sample;

import java.time.ZonedDateTime;
import java.util.List;
import org.hustings.server.dispatch.preview.LetterSample.To;

/// The letters about claims that the frozen roll is wrong.
final class ClaimLetterSamples {
  private ClaimLetterSamples() {}

  /// @param subject of all of them
  /// @param at a moment to come
  /// @param all what any letter asks for
  static List<LetterSample> of(String subject, ZonedDateTime at, Object[] all) {
    Object[] own = {"reference", "K7QM-2XFD", "due", at, "until", at, "why", "…"};
    return List.of(
        sample(To.ELECTORS, "claim-staff.letter.filed", subject, "claim.letter.filed", all, own),
        sample(
            To.ELECTORS, "claim-staff.letter.granted", subject, "claim.letter.granted", all, own),
        sample(
            To.ELECTORS, "claim-staff.letter.refused", subject, "claim.letter.refused", all, own),
        sample(To.ELECTORS, "claim-staff.letter.told", subject, "claim.letter.told", all, own),
        sample(
            To.ELECTORS,
            "claim-staff.letter.objection-withdrawn",
            subject,
            "claim.letter.objection-withdrawn",
            all,
            own),
        sample(
            To.ELECTORS,
            "claim-staff.letter.entry-changed",
            subject,
            "claim.letter.entry-changed",
            all,
            own),
        sample(
            To.ELECTORS,
            "claim-staff.letter.entry-stays",
            subject,
            "claim.letter.entry-stays",
            all,
            own),
        sample(
            To.CANDIDATES,
            "claim-staff.letter.objection-granted",
            subject,
            "claim.letter.objection-granted",
            all,
            own));
  }
}
