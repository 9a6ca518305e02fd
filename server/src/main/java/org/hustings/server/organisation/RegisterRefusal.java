package org.hustings.server.organisation;

import org.hustings.server.platform.Refusal;

/// Why a change of the register by hand is refused.
public sealed interface RegisterRefusal extends Refusal {
  /// @param field what is missing, as a sentence names it: "a reason"
  record Missing(String field) implements RegisterRefusal {
    @Override
    public String words() {
      return "Enter " + field + ".";
    }
  }

  /// @param field what was to be a day: "the last day"
  record NoDay(String field, String entered) implements RegisterRefusal {
    @Override
    public String words() {
      return "Enter " + field + " as a day, such as 2020-08-24, not \"" + entered + "\".";
    }
  }

  record EmptyFile() implements RegisterRefusal {
    @Override
    public String words() {
      return "Choose a file that is not empty.";
    }
  }

  /// @param entered what the file was said to hold
  record NoSuchRegister(String entered) implements RegisterRefusal {
    @Override
    public String words() {
      return "\"" + entered + "\" is no part of the register: choose what the file holds.";
    }
  }

  record NoKind() implements RegisterRefusal {
    @Override
    public String words() {
      return "Choose a kind from the list.";
    }
  }

  record NoEmailAddress(String entered) implements RegisterRefusal {
    @Override
    public String words() {
      return "\"" + entered + "\" is not an e-mail address, such as name@example.org.";
    }
  }

  /// No letter could be sent there by the site's mail server.
  record AddressNotTaken(String entered) implements RegisterRefusal {
    @Override
    public String words() {
      return "\"%s\" has letters outside ASCII before the @, and the mail server of this site takes no"
              .formatted(entered)
          + " such address. Enter another, or leave it empty: ballots then go by post.";
    }
  }

  record NoMembershipNumber(String entered) implements RegisterRefusal {
    @Override
    public String words() {
      return "\"" + entered + "\" is no membership number.";
    }
  }

  record NoSuchMember(MemberNumber number) implements RegisterRefusal {
    @Override
    public String words() {
      return "No member has the number " + number + ".";
    }
  }

  record OldWorkbook() implements RegisterRefusal {
    @Override
    public String words() {
      return "This is a file of an old Excel, or one with a password. Save it as .xlsx without a"
          + " password, or as CSV, and bring that.";
    }
  }

  record UnreadableWorkbook() implements RegisterRefusal {
    @Override
    public String words() {
      return "This is no workbook of Excel that can be read. Open it there and save it as .xlsx or"
                 + " as CSV.";
    }
  }

  record TooBigWorkbook() implements RegisterRefusal {
    @Override
    public String words() {
      return "This workbook is too big to be read as one. Save the sheet as CSV and bring that.";
    }
  }

  record TakenBackAlready() implements RegisterRefusal {
    @Override
    public String words() {
      return "This import was taken back already.";
    }
  }

  /// @param election the title of the election whose register was frozen
  record FrozenSince(String election) implements RegisterRefusal {
    @Override
    public String words() {
      return "The register was frozen for " + election + " since. Bring a file that puts it right.";
    }
  }

  record BuiltOn() implements RegisterRefusal {
    @Override
    public String words() {
      return "Something that it recorded was changed or used since. Correct single entries, or"
                 + " bring a file that puts it right.";
    }
  }

  record TooManyLeave() implements RegisterRefusal {
    @Override
    public String words() {
      return "It was taken in more than a day ago, and more than two in a hundred members would"
          + " leave. Bring a complete file: another official confirms it.";
    }
  }

  record MemberNumberTaken(MemberNumber number) implements RegisterRefusal {
    @Override
    public String words() {
      return "There is a member with the number " + number + " already.";
    }
  }

  /// @param field what it was to be: "format wanted"
  /// @param choices what it may be, for a sentence
  record NoSuchChoice(String entered, String field, String choices) implements RegisterRefusal {
    @Override
    public String words() {
      return "\"%s\" is not a %s: it is %s, or nothing.".formatted(entered, field, choices);
    }
  }

  record NamelessMember() implements RegisterRefusal {
    @Override
    public String words() {
      return "A member must have a name.";
    }
  }

  record NoSuchUnit(UnitId unit) implements RegisterRefusal {
    @Override
    public String words() {
      return "There is no unit " + unit + ".";
    }
  }

  /// None, or several, are called so.
  record NoOneUnit(String entered) implements RegisterRefusal {
    @Override
    public String words() {
      return "No one unit is called \"" + entered + "\".";
    }
  }

  record NamelessUnit() implements RegisterRefusal {
    @Override
    public String words() {
      return "A unit must have a name.";
    }
  }

  record NoSuchKind(KindId kind) implements RegisterRefusal {
    @Override
    public String words() {
      return "There is no kind \"" + kind + "\".";
    }
  }

  record EndsBeforeItBegins() implements RegisterRefusal {
    @Override
    public String words() {
      return "A unit cannot end before it begins.";
    }
  }

  /// @param other the unit that has the name
  record NameTaken(String other) implements RegisterRefusal {
    @Override
    public String words() {
      return other + " is called so already, at the same time.";
    }
  }

  record PartOfItself(String unit) implements RegisterRefusal {
    @Override
    public String words() {
      return unit + " cannot be part of itself.";
    }
  }

  record NoSuchParent(UnitId parent) implements RegisterRefusal {
    @Override
    public String words() {
      return "There is no unit " + parent + " to be part of.";
    }
  }

  record NameWithoutLetters() implements RegisterRefusal {
    @Override
    public String words() {
      return "Write the name in letters and digits.";
    }
  }

  record KindExists(String kind) implements RegisterRefusal {
    @Override
    public String words() {
      return "There is the kind " + kind + " already.";
    }
  }

  record FollowedWithoutLastDay() implements RegisterRefusal {
    @Override
    public String words() {
      return "Enter the last day of a unit that others follow.";
    }
  }

  record OfficesWithoutLastDay() implements RegisterRefusal {
    @Override
    public String words() {
      return "Enter the last day, on which its offices end.";
    }
  }

  record FollowsItself(String unit) implements RegisterRefusal {
    @Override
    public String words() {
      return unit + " cannot follow itself.";
    }
  }

  record FollowerHasEnded(String follower) implements RegisterRefusal {
    @Override
    public String words() {
      return follower + " has ended itself by then. Name the unit that follows it.";
    }
  }

  record SeveralFollow() implements RegisterRefusal {
    @Override
    public String words() {
      return "Members can be moved only where exactly one unit follows. Where several do, a file of"
          + " members says who belongs where.";
    }
  }

  record NotEndedYet() implements RegisterRefusal {
    @Override
    public String words() {
      return "Members can be moved once the unit has ended. Record its last day now, and come back"
          + " after it.";
    }
  }

  record OnTheListAlready(MemberNumber member) implements RegisterRefusal {
    @Override
    public String words() {
      return "Number " + member + " is on this list already.";
    }
  }

  record NotOnTheList(MemberNumber member) implements RegisterRefusal {
    @Override
    public String words() {
      return "Number " + member + " is not on this list.";
    }
  }

  record NoSuchOfficer(long number) implements RegisterRefusal {
    @Override
    public String words() {
      return "There is no officer " + number + ".";
    }
  }

  record NamelessOfficer() implements RegisterRefusal {
    @Override
    public String words() {
      return "An officer must have a role and a name.";
    }
  }

  record LastDayBeforeFirst() implements RegisterRefusal {
    @Override
    public String words() {
      return "The last day is before the first.";
    }
  }

  record SettledAlready() implements RegisterRefusal {
    @Override
    public String words() {
      return "This change is settled already.";
    }
  }
}
