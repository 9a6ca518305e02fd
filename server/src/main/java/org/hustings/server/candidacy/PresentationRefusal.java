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
  record PapersSettled() implements PresentationRefusal {
    @Override
    public String words() {
      return "The ballot papers are settled: name, line and statement stay as voters read them."
                 + " Write to the returning officer if the name is misspelt: two officials can"
                 + " correct it.";
    }
  }

  record StatementsClosed() implements PresentationRefusal {
    @Override
    public String words() {
      return "The deadline for statements has passed. Ask the returning officer.";
    }
  }

  record StatementTooLong(int characters, int most) implements PresentationRefusal {
    @Override
    public String words() {
      return "The statement has " + characters + " characters; the most is " + most + ".";
    }
  }

  record NoName() implements PresentationRefusal {
    @Override
    public String words() {
      return "Give the name as it is to be shown.";
    }
  }

  record LineTooLong(int most) implements PresentationRefusal {
    @Override
    public String words() {
      return "The line about the candidate has at most " + most + " characters.";
    }
  }

  record NoWebsite(String entered) implements PresentationRefusal {
    @Override
    public String words() {
      return "“" + entered + "” is no website: one begins with https:// or http://.";
    }
  }

  record PhotographTooLarge() implements PresentationRefusal {
    @Override
    public String words() {
      return "The file is larger than 8 MB; send a smaller one.";
    }
  }

  record TooManyPixels() implements PresentationRefusal {
    @Override
    public String words() {
      return "The photograph has more than 20 million pixels; send a smaller one.";
    }
  }

  record TooManyPhotographs(int most) implements PresentationRefusal {
    @Override
    public String words() {
      return "You have sent " + most + " photographs today. Send another tomorrow.";
    }
  }

  record NoPhotograph() implements PresentationRefusal {
    @Override
    public String words() {
      return "The file cannot be read as a photograph; send a JPEG or PNG file.";
    }
  }
}
