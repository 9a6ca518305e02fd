package org.hustings.server.election.web;

import java.util.Map;
import org.hustings.server.election.AlsoOfQuestions;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.AddressedArgument;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// The contest that `{election}` and `{contest}` name, with its election. A question has no pages of
/// candidates, see [AlsoOfQuestions].
@Component
class ContestArgument extends AddressedArgument<PublicContests.Defined> {
  private final PublicContests contests;

  ContestArgument(PublicContests contests) {
    super(PublicContests.Defined.class);
    this.contests = contests;
  }

  @Override
  protected PublicContests.Defined named(Map<String, String> address, NativeWebRequest request) {
    String election = address.getOrDefault("election", "");
    String contest = address.getOrDefault("contest", "");
    PublicContests.Defined found = contests.named(election, contest);
    if (found.contest().isQuestion() && !isOfQuestions(request)) {
      throw UnansweredException.nothing(
          Message.of("nothing.of-question", "contest", found.contest().name()),
          Message.of("nothing.see-question", "path", found.contest().id().path()));
    }
    return found;
  }

  private static boolean isOfQuestions(NativeWebRequest request) {
    return request.getAttribute(
                HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
            instanceof HandlerMethod handler
        && handler.getBeanType().isAnnotationPresent(AlsoOfQuestions.class);
  }
}
