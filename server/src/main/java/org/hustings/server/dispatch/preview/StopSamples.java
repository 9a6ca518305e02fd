package org.hustings.server.dispatch.preview;

import static org.hustings.server.dispatch.preview.LetterSamples.sample;

import java.util.List;
import org.hustings.server.dispatch.preview.LetterSample.To;
import org.hustings.server.election.stop.StopKind;
import org.hustings.server.election.stop.StopWords;

/// The letters to everybody concerned where an election does not go on.
final class StopSamples {
  private StopSamples() {}

  static List<LetterSample> of(Object... all) {
    return List.of(
        stopped("preview-staff.letter.called-off", StopKind.CALLED_OFF, all),
        stopped("preview-staff.letter.postponed", StopKind.POSTPONED, all),
        stopped("preview-staff.letter.annulled", StopKind.ANNULLED, all));
  }

  private static LetterSample stopped(String when, StopKind kind, Object... all) {
    return sample(
        To.EVERYBODY,
        when,
        "stop.letter.subject",
        "stop.letter.text",
        all,
        "what",
        StopWords.heading(kind),
        "consequence",
        StopWords.consequence(kind));
  }
}
