package org.hustings.server.election.rules;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.Ballot;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// What the ballot paper is and how it is cast, a sentence each; nothing of what is not stated.
final class BallotWords {
  private BallotWords() {}

  static List<Message> of(Ballot ballot, @Nullable CandidateOrder ownOrder) {
    List<Message> sentences = new ArrayList<>();
    if (!ballot.channels().isEmpty()) {
      List<Message> ways = ballot.channels().stream().map(BallotWords::way).toList();
      sentences.add(Message.of("election.ballot.channels", "ways", ways));
    }
    if (ballot.dispatch() != null) {
      sentences.add(dispatch(ballot.dispatch()));
    }
    @Nullable CandidateOrder order = ownOrder == null ? ballot.order() : ownOrder;
    if (order != null) {
      sentences.add(order(order));
    }
    if (ballot.grace() != null) {
      sentences.add(Message.of("election.ballot.grace", "minutes", ballot.grace().toMinutes()));
    }
    if (ballot.replacement()) {
      sentences.add(Message.of("election.ballot.replacement"));
    }
    if (ballot.blank()) {
      sentences.add(Message.of("election.ballot.blank"));
    }
    if (ballot.voteLetter()) {
      sentences.add(Message.of("election.ballot.vote-letter"));
    }
    return List.copyOf(sentences);
  }

  private static Message way(Channel channel) {
    return switch (channel) {
      case POST -> Message.of("election.ballot.by-post");
      case ONLINE -> Message.of("election.ballot.online");
    };
  }

  private static Message dispatch(DispatchRule rule) {
    return switch (rule) {
      case EMAIL_ELSE_POST -> Message.of("election.ballot.dispatch-email-else-post");
      case EMAIL -> Message.of("election.ballot.dispatch-email");
      case POST -> Message.of("election.ballot.dispatch-post");
    };
  }

  private static Message order(CandidateOrder order) {
    return switch (order) {
      case ALPHABETICAL -> Message.of("election.ballot.order-alphabetical");
      case LOT -> Message.of("election.ballot.order-lot");
      case LOT_FOR_EACH_VOTER -> Message.of("election.ballot.order-lot-for-each-voter");
    };
  }
}
