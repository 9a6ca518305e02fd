package org.hustings.server.dispatch.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// What is filled in for the placeholders of one election.
public record Values(ElectionDefinition election, SiteAddress site) {
  /// For one elector.
  ///
  /// @param words of the language in which it is filled in
  /// @param contests the slugs of those in which the elector may vote
  /// @param code null where the message brings none
  public Map<Placeholder, String> of(
      Words words, String name, List<String> contests, @Nullable SecurityCode code) {
    String address = site.of("");
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.NAME, name);
    values.put(Placeholder.ELECTION, election.title());
    values.put(Placeholder.ORGANISATION, election.organisation());
    values.put(Placeholder.CONTESTS, contests(contests));
    values.put(Placeholder.VOTE, address + "/vote");
    values.put(Placeholder.ANOTHER, read(words, another()));
    values.put(Placeholder.CLOSES, closes(words));
    values.put(
        Placeholder.ENQUIRIES,
        election.enquiries() == null
            ? words.say("wording.enquiries-unknown")
            : election.enquiries());
    if (code != null) {
      values.put(Placeholder.CODE, code.part1() + " " + code.part2());
      values.put(Placeholder.LINK, read(words, address + "/vote/" + code.written()));
    }
    return values;
  }

  private String another() {
    return site.of("") + "/elections/" + election.id().slug() + "/another-ballot";
  }

  /// Where one press sends another ballot to whoever has this token.
  public String anotherBy(Words words, String token) {
    return read(words, another() + "/link/" + token);
  }

  /// What a link leads to is read in the language of the letter, whatever the browser asks for.
  private static String read(Words words, String address) {
    return RequestLanguage.in(address, words.language());
  }

  private String contests(List<String> slugs) {
    return election.contests().stream()
        .filter(contest -> slugs.contains(contest.id().slug()))
        .map(ContestDefinition::name)
        .collect(Collectors.joining(", "));
  }

  private String closes(Words words) {
    return election
        .timetable()
        .act(ActKind.BALLOT_CLOSES)
        .map(act -> words.say(MomentMessage.inSentence(act.at())))
        .orElseGet(() -> words.say("wording.closes-unknown"));
  }
}
