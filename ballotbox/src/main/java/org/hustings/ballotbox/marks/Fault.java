package org.hustings.ballotbox.marks;

/// The ways in which marks can be wrong. Each says in English what was found and what to do; a site
/// that speaks other languages tells them apart by their types.
public sealed interface Fault {
  String words();

  /// Preferences on a paper that takes crosses.
  record CrossesWanted() implements Fault {
    @Override
    public String words() {
      return "This paper is marked with crosses, not with preferences.";
    }
  }

  /// Crosses on a paper that takes preferences.
  record PreferencesWanted() implements Fault {
    @Override
    public String words() {
      return "This paper is marked with preferences 1, 2, 3, not crosses.";
    }
  }

  /// A blank paper where the rules allow none.
  record BlankNotAllowed() implements Fault {
    @Override
    public String words() {
      return "A blank paper may not be cast: mark a candidate.";
    }
  }

  /// A paper with marks on which the box for a blank paper is ticked too.
  record MarkedAndBlank() implements Fault {
    @Override
    public String words() {
      return "The paper is marked and left blank: do one or the other.";
    }
  }

  /// A paper without a mark.
  record NobodyMarked() implements Fault {
    @Override
    public String words() {
      return "Nobody is marked: mark a candidate, or leave this paper out.";
    }
  }

  /// A paper without an answer to its question.
  record NoAnswer() implements Fault {
    @Override
    public String words() {
      return "No answer is marked: mark one, or leave this paper out.";
    }
  }

  /// A vote without a paper.
  record NoPaperMarked() implements Fault {
    @Override
    public String words() {
      return "No paper is marked: mark at least one.";
    }
  }

  /// A paper that this voter was not given.
  record NotInPack() implements Fault {
    @Override
    public String words() {
      return "There is no paper of this contest in your pack.";
    }
  }

  /// A mark for somebody who is not on the paper.
  ///
  /// @param preference whether it is a preference, not a cross
  record ForNobody(boolean preference) implements Fault {
    @Override
    public String words() {
      return "A %s is for nobody on this paper.".formatted(mark(preference));
    }
  }

  /// Two marks for one candidate.
  record TwiceMarked(String candidate, boolean preference) implements Fault {
    @Override
    public String words() {
      return "%s has more than one %s.".formatted(candidate, mark(preference));
    }
  }

  /// More preferences than the paper may carry.
  record TooManyPreferences(int found, int most) implements Fault {
    @Override
    public String words() {
      return "%d candidates have a preference, and %d may have one: take some away."
          .formatted(found, most);
    }
  }

  /// More crosses than the paper may carry.
  record TooManyCrosses(int found, int most) implements Fault {
    @Override
    public String words() {
      return "%d crosses are made, and %d may be: take some away.".formatted(found, most);
    }
  }

  /// Something in a box that is no preference.
  record NoFigure(String candidate, String written) implements Fault {
    @Override
    public String words() {
      return "%s has \"%s\": write a preference such as 1, 2 or 3.".formatted(candidate, written);
    }
  }

  /// Two candidates with one preference.
  record SamePreference(String one, String other, int preference) implements Fault {
    @Override
    public String words() {
      return "%s and %s both have preference %d: give each their own."
          .formatted(one, other, preference);
    }
  }

  /// A preference that follows one that nobody has.
  record Gap(String candidate, int preference, int missing) implements Fault {
    @Override
    public String words() {
      return "%s has preference %d, but nobody has %d.".formatted(candidate, preference, missing);
    }
  }

  private static String mark(boolean preference) {
    return preference ? "preference" : "cross";
  }
}
