package org.hustings.server.election;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.count.CountRule;
import org.hustings.count.rules.Rules;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.rules.ConditionWords;
import org.hustings.server.election.rules.ContestRules;
import org.hustings.server.election.rules.CountingWords;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// What a definition states under a key, as its public pages say it. Where the file's own text is a
/// number or a name, it says it as well.
record PartWords(Words words, ElectionDefinition election) {
  /// A part of the whole election.
  Optional<String> ofElection(String key) {
    return key.equals("voters") && election.voters() != null
        ? Optional.of(joined(ConditionWords.of(election.voters(), election.vocabulary()).stream()))
        : Optional.empty();
  }

  /// A part of a contest.
  Optional<String> of(ContestDefinition contest, String key) {
    ContestRules rules = new ContestRules(words, election, contest);
    return switch (key) {
      case "candidates" -> Optional.of(rules.standing());
      case "nominators" -> Optional.of(String.join(" ", rules.nominating()));
      case "threshold" -> Optional.of(rules.threshold());
      case "voters" ->
          Optional.of(rules.voting() + " " + String.join("; ", rules.voters())).map(String::strip);
      case "vacancies" -> Optional.of(rules.vacancy());
      case "answers" -> Optional.of(rules.answers()).filter(text -> !text.isEmpty());
      default -> Optional.ofNullable(contest.counting()).flatMap(count -> of(count, key));
    };
  }

  private Optional<String> of(Counting counting, String key) {
    return switch (key) {
      case "method" -> Optional.of(words.say(CountingWords.name(counting.method())));
      case "rule" ->
          Optional.ofNullable(counting.rule())
              .flatMap(Rules::named)
              .map(CountRule::description)
              .map(rule -> rule.title());
      case "constraints" ->
          Optional.of(joined(counting.constraints().stream().map(CountingWords::constraint)));
      case "colleges" ->
          Optional.of(
              joined(
                  counting.colleges().stream()
                      .map(college -> CountingWords.college(college, election.vocabulary()))));
      default -> Optional.empty();
    };
  }

  private String joined(Stream<Message> sentences) {
    return sentences.map(words::say).collect(Collectors.joining("; "));
  }
}
