package org.hustings.server.ballot.voting;

import org.hustings.ballotbox.marks.Fault;
import org.hustings.words.Words;

/// What is wrong with marks, in the voter's language.
final class MarkWords {
  private MarkWords() {}

  static String say(Words words, Fault fault) {
    return switch (fault) {
      case Fault.NoPaperMarked _ -> words.say("voting.fault.no-paper");
      case Fault.NotInPack _ -> words.say("voting.fault.not-in-pack");
      case Fault.MarkedAndBlank _ -> words.say("voting.fault.marked-and-blank");
      case Fault.CrossesWanted _ -> words.say("voting.fault.crosses-wanted");
      case Fault.PreferencesWanted _ -> words.say("voting.fault.preferences-wanted");
      case Fault.BlankNotAllowed _ -> words.say("voting.fault.blank");
      case Fault.NoAnswer _ -> words.say("voting.fault.no-answer");
      case Fault.NobodyMarked _ -> words.say("voting.fault.nobody");
      case Fault.ForNobody(boolean preference) ->
          words.say(
              preference ? "voting.fault.preference-for-nobody" : "voting.fault.cross-for-nobody");
      case Fault.TwiceMarked(String candidate, boolean preference) ->
          words.say(
              preference ? "voting.fault.two-preferences" : "voting.fault.two-crosses",
              "candidate",
              candidate);
      case Fault.TooManyPreferences(int found, int most) ->
          words.say("voting.fault.too-many-preferences", "found", found, "most", most);
      case Fault.TooManyCrosses(int found, int most) ->
          words.say("voting.fault.too-many-crosses", "found", found, "most", most);
      case Fault.NoFigure(String candidate, String written) ->
          words.say("voting.fault.no-figure", "candidate", candidate, "written", written);
      case Fault.SamePreference(String one, String other, int preference) ->
          words.say(
              "voting.fault.same-preference", "one", one, "other", other, "preference", preference);
      case Fault.Gap(String candidate, int preference, int missing) ->
          words.say(
              "voting.fault.gap",
              "candidate",
              candidate,
              "preference",
              preference,
              "missing",
              missing);
    };
  }
}
