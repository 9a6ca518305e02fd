package org.hustings.server.election;

import org.hustings.definition.ElectionId;
import org.hustings.server.platform.Refusal;
import org.hustings.words.Message;

/// Why a version of a definition may not be published.
public sealed interface PublicationRefusal extends Refusal {
  record NoSuchVersion(int number) implements PublicationRefusal {
    @Override
    public Message reason() {
      return Message.of(
          "publication-staff.refused.no-such-version", "number", Integer.toString(number));
    }
  }

  record PublicAlready(int number) implements PublicationRefusal {
    @Override
    public Message reason() {
      return Message.of(
          "publication-staff.refused.public-already", "number", Integer.toString(number));
    }
  }

  record HasFaults(int faults) implements PublicationRefusal {
    @Override
    public Message reason() {
      return Message.of("publication-staff.refused.has-faults", "faults", faults);
    }
  }

  record OfAnotherElection(ElectionId found, ElectionId expected) implements PublicationRefusal {
    @Override
    public Message reason() {
      return Message.of(
          "publication-staff.refused.of-another-election",
          "found",
          found.slug(),
          "expected",
          expected.slug());
    }
  }

  record LeavesOut(String contest) implements PublicationRefusal {
    @Override
    public Message reason() {
      return Message.of("publication-staff.refused.leaves-out", "contest", contest);
    }
  }

  record MovesTheBallot() implements PublicationRefusal {
    @Override
    public Message reason() {
      return Message.of("publication-staff.refused.moves-the-ballot");
    }
  }

  record NotPublic() implements PublicationRefusal {
    @Override
    public Message reason() {
      return Message.of("publication-staff.refused.not-public");
    }
  }

  /// @param faults what is wrong with the timetable as it would be, in words
  record TimetableAtFault(String faults) implements PublicationRefusal {
    @Override
    public Message reason() {
      return Message.of("platform.unanswered.in-english", "sentence", faults);
    }
  }
}
