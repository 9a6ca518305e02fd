package org.hustings.server.election.template;

import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;

/// How ballots reach the electors and come back.
public enum Sending {
  EMAIL_ELSE_POST("email-else-post", DispatchRule.EMAIL_ELSE_POST),
  EMAIL("email", DispatchRule.EMAIL),
  POST("post", DispatchRule.POST);

  private final String key;
  private final DispatchRule dispatch;

  Sending(String key, DispatchRule dispatch) {
    this.key = key;
    this.dispatch = dispatch;
  }

  /// As the form writes it.
  public String key() {
    return key;
  }

  DispatchRule dispatch() {
    return dispatch;
  }

  List<Channel> channels() {
    return switch (this) {
      case EMAIL_ELSE_POST -> List.of(Channel.ONLINE, Channel.POST);
      case EMAIL -> List.of(Channel.ONLINE);
      case POST -> List.of(Channel.POST);
    };
  }
}
