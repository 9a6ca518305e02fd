package org.hustings.server.election.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.hustings.server.election.Elections;
import org.hustings.server.election.state.ElectionState;
import org.hustings.server.election.state.ElectionStates;
import org.hustings.server.election.state.Stage;
import org.hustings.server.platform.HomeSection;
import org.hustings.server.platform.Link;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The elections on the first page: what is open now and until when, what is to come, and who is
/// elected.
@Configuration(proxyBeanMethods = false)
class HomeElections {
  /// The elections of some stages.
  private record Part(
      Message heading,
      Predicate<ElectionState> chosen,
      Elections elections,
      ElectionStates states,
      Clock clock)
      implements HomeSection {
    @Override
    public String heading(Words words) {
      return words.say(heading);
    }

    @Override
    public List<Entry> entries(Words words) {
      Instant now = clock.instant();
      return ElectionEntries.of(elections.all(), now).stream()
          .map(view -> new StateWords(states.at(view.election(), now), now))
          .filter(state -> chosen.test(state.state()))
          .map(state -> entry(state, words))
          .toList();
    }

    private static Entry entry(StateWords state, Words words) {
      String path = "/elections/" + state.state().election().id();
      return new Entry(new Link(state.state().election().title(), path), state.ofElection(words));
    }
  }

  @Bean
  @Order(1)
  HomeSection openNow(Elections elections, ElectionStates states, Clock clock) {
    return new Part(
        Message.of("election.home.open"),
        state -> state.stage().isOpen(),
        elections,
        states,
        clock);
  }

  @Bean
  @Order(10)
  HomeSection betweenActs(Elections elections, ElectionStates states, Clock clock) {
    return new Part(
        Message.of("election.home.heading"),
        state -> !state.stage().isOpen() && !isOver(state),
        elections,
        states,
        clock);
  }

  @Bean
  @Order(11)
  HomeSection elected(Elections elections, ElectionStates states, Clock clock) {
    return new Part(
        Message.of("election.home.elected"),
        state -> isOver(state) && !state.election().asksOnly(),
        elections,
        states,
        clock);
  }

  @Bean
  @Order(12)
  HomeSection decided(Elections elections, ElectionStates states, Clock clock) {
    return new Part(
        Message.of("election.home.decided"),
        state -> isOver(state) && state.election().asksOnly(),
        elections,
        states,
        clock);
  }

  private static boolean isOver(ElectionState state) {
    Stage stage = state.stage();
    return stage == Stage.DECLARED || stage == Stage.UNOPPOSED;
  }
}
