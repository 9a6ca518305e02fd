package org.hustings.server.election.template;

import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;

/// How ballots reach the electors and come back.
public enum Sending {
  EMAIL_ELSE_POST("email-else-post", DispatchRule.EMAIL_ELSE_POST, Channel.ONLINE, Channel.POST),
  EMAIL("email", DispatchRule.EMAIL, Channel.ONLINE),
  POST("post", DispatchRule.POST, Channel.POST);

  private final String key;
  private final DispatchRule dispatch;
  private final List<Channel> channels;

  Sending(String key, DispatchRule dispatch, Channel... channels) {
    this.key = key;
    this.dispatch = dispatch;
    this.channels = List.of(channels);
  }

  /// As the form writes it.
  public String key() {
    return key;
  }

  DispatchRule dispatch() {
    return dispatch;
  }

  List<Channel> channels() {
    return channels;
  }
}
