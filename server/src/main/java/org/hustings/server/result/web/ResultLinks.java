package org.hustings.server.result.web;

import java.util.List;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.election.ContestLine;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.election.ElectionLine;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.Link;
import org.hustings.server.result.Declarations;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What the room adds to the pages of elections and contests.
@Configuration(proxyBeanMethods = false)
class ResultLinks {
  @Bean
  @Order(90)
  ContestLine resultOfContest(Declarations declarations, Stops stops) {
    return (election, contest, at, words) ->
        declarations
            .find(election.id())
            .filter(declaration -> !declaration.declaredAt().isAfter(at))
            .flatMap(declaration -> declaration.contest(contest.id().slug()))
            .map(result ->
                new Link(
                    said(words, result, stops.of(contest.id(), at).isPresent()),
                    contest.id().path() + "/result"));
  }

  /// @param stopped whether it does not hold: nobody is elected by it
  private static String said(Words words, ContestResult result, boolean stopped) {
    if (stopped) {
      return words.say("result.links.not-held");
    }
    if (result.question() != null) {
      boolean carried = result.outcome() == ContestResult.Outcome.CARRIED;
      return words.say(carried ? "result.links.carried" : "result.links.not-carried");
    }
    return result.elected().isEmpty()
        ? words.say("result.links.nobody")
        : words.say(
            "result.links.elected",
            "elected",
            result.elected().stream().map(ContestResult.Person::name).toList());
  }

  @Bean
  @Order(90)
  ElectionLine resultOfElection(Declarations declarations, Box box) {
    return (election, at, words) -> {
      String path = "/elections/" + election.id() + "/result";
      boolean declared =
          declarations
              .find(election.id())
              .filter(declaration -> !declaration.declaredAt().isAfter(at))
              .isPresent();
      if (declared) {
        return List.of(new Link(words.say("result.links.result"), path));
      }
      Hours.State state =
          box.hours(election.id()).map(hours -> hours.at(at)).orElse(Hours.State.NOT_YET_OPEN);
      return state == Hours.State.IN_GRACE || state == Hours.State.CLOSED
          ? List.of(new Link(words.say("result.links.awaited"), path))
          : List.of();
    };
  }

  @Bean
  @Order(95)
  DeskLinks whatObserversSee(Catalogue catalogue) {
    return election ->
        List.of(
            new Link(
                catalogue.in(Language.ENGLISH).say("result-staff.observe.link"),
                "/elections/" + election.id() + "/observe"));
  }

  @Bean
  @Order(90)
  DeskLinks closeOfElection(Catalogue catalogue) {
    return election ->
        List.of(
            new Link(
                catalogue.in(Language.ENGLISH).say("result-staff.close.heading"),
                "/staff/elections/" + election.id() + "/close"));
  }
}
