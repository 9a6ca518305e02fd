package org.hustings.server.dispatch.preview;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.words.Message;

/// The letters to whoever asks about an election or complains.
final class EnquirySamples {
  private EnquirySamples() {}

  /// @param due by when one that came now would be answered
  static List<LetterSample> of(ElectionDefinition election, ZonedDateTime due, Object... all) {
    LocalDate day = due.toLocalDate();
    return List.of(
        LetterSamples.sample(
            LetterSample.To.SENDERS,
            "preview-staff.letter.enquiry-confirm",
            "enquiry.letter.confirm-subject",
            "enquiry.letter.confirm-text",
            all,
            "days",
            3),
        LetterSamples.sample(
            LetterSample.To.SENDERS,
            "preview-staff.letter.enquiry-taken-in",
            "enquiry.letter.taken-in-subject",
            "enquiry.letter.taken-in-text",
            all,
            "reference",
            "7KQ3-M9XR",
            "topic",
            election.title(),
            "with",
            Message.of("enquiry.with.officials"),
            "due",
            day,
            "complaint",
            true),
        LetterSamples.sample(
            LetterSample.To.SENDERS,
            "preview-staff.letter.enquiry-answered",
            "enquiry.letter.answered-subject",
            "enquiry.letter.answered-text",
            all,
            "reference",
            "7KQ3-M9XR",
            "topic",
            election.title(),
            "outcome",
            Message.of("enquiry.outcome.upheld"),
            "answer",
            "…"));
  }
}
