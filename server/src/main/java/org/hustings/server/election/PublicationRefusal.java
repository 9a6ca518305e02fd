package org.hustings.server.election;

import org.hustings.definition.ElectionId;
import org.hustings.server.platform.Refusal;

/// Why a version of a definition may not be published.
public sealed interface PublicationRefusal extends Refusal {
  record NoSuchVersion(int number) implements PublicationRefusal {
    @Override
    public String words() {
      return "There is no version " + number + ".";
    }
  }

  record PublicAlready(int number) implements PublicationRefusal {
    @Override
    public String words() {
      return "Version " + number + " is public already.";
    }
  }

  record HasFaults(int faults) implements PublicationRefusal {
    @Override
    public String words() {
      return faults == 1
          ? "The definition has 1 fault; mend it first."
          : "The definition has %d faults; mend them first.".formatted(faults);
    }
  }

  record OfAnotherElection(ElectionId found, ElectionId expected) implements PublicationRefusal {
    @Override
    public String words() {
      return "The file is of the election \"%s\", and this is \"%s\"; an address never changes."
          .formatted(found, expected);
    }
  }

  record LeavesOut(String contest) implements PublicationRefusal {
    @Override
    public String words() {
      return "The contest \"%s\" is public and cannot be left out: its address stays."
          .formatted(contest);
    }
  }

  record MovesTheBallot() implements PublicationRefusal {
    @Override
    public String words() {
      return "The ballot has begun: it opens and closes as the public timetable says. Its close is"
          + " put off on the ballot's own page, by two people.";
    }
  }

  record NotPublic() implements PublicationRefusal {
    @Override
    public String words() {
      return "The election is not public.";
    }
  }

  /// @param faults what is wrong with the timetable as it would be, in words
  record TimetableAtFault(String faults) implements PublicationRefusal {
    @Override
    public String words() {
      return faults;
    }
  }
}
