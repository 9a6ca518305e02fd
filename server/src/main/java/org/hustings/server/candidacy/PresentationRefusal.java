package org.hustings.server.candidacy;

import org.hustings.server.platform.Refusal;
import org.hustings.words.Message;

/// Why a statement, a photograph or what else a candidate shows is refused.
public sealed interface PresentationRefusal extends Refusal {
  @Override
  default Message reason() {
    return switch (this) {
      case PapersSettled _ -> Message.of("candidacy.refused.papers-settled");
      case StatementsClosed _ -> Message.of("candidacy.refused.statements-closed");
      case StatementTooLong(int characters, int most) ->
          Message.of("candidacy.refused.statement-long", "length", characters, "most", most);
      case NoName _ -> Message.of("candidacy.refused.name");
      case LineTooLong(int most) -> Message.of("candidacy.refused.line-long", "most", most);
      case NoWebsite(String entered) -> Message.of("candidacy.refused.website", "entered", entered);
      case PhotographTooLarge _ -> Message.of("candidacy.refused.file-large");
      case TooManyPixels _ -> Message.of("candidacy.refused.pixels");
      case TooManyPhotographs(int most) ->
          Message.of("candidacy.refused.photographs", "most", most);
      case NoPhotograph _ -> Message.of("candidacy.refused.no-photograph");
    };
  }

  /// What stands on the papers is changed by nobody alone.
  record PapersSettled() implements PresentationRefusal {}

  record StatementsClosed() implements PresentationRefusal {}

  record StatementTooLong(int characters, int most) implements PresentationRefusal {}

  record NoName() implements PresentationRefusal {}

  record LineTooLong(int most) implements PresentationRefusal {}

  record NoWebsite(String entered) implements PresentationRefusal {}

  record PhotographTooLarge() implements PresentationRefusal {}

  record TooManyPixels() implements PresentationRefusal {}

  record TooManyPhotographs(int most) implements PresentationRefusal {}

  record NoPhotograph() implements PresentationRefusal {}
}
