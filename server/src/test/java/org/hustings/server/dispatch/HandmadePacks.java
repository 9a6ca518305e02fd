package org.hustings.server.dispatch;

import java.time.Instant;
import java.time.ZoneOffset;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.roll.Entitlements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes packs for tests to which it does not matter how dispatch makes them.
///
/// @param only the contest whose paper alone they hold; empty for whole ballots
public record HandmadePacks(JdbcClient database, ElectionId election, String only) {
  public HandmadePacks(JdbcClient database, ElectionId election) {
    this(database, election, "");
  }

  /// A pack that goes by e-mail; its code is told.
  public SecurityCode online(int elector, Entitlements entitlements, Instant at) {
    return make(elector, Channel.ONLINE, entitlements, null, at);
  }

  /// A pack that goes by post, with a paper of this number.
  public SecurityCode posted(int elector, Entitlements entitlements, int paper, Instant at) {
    return make(elector, Channel.POST, entitlements, paper, at);
  }

  private SecurityCode make(
      int elector,
      Channel channel,
      Entitlements entitlements,
      @Nullable Integer paper,
      Instant at) {
    SecurityCode code = SecurityCode.draw();
    database
        .sql(
            """
            INSERT INTO dispatch.pack (election, elector, channel, entitlements, only_contest,
              paper, code_hash, order_seed, made_at)
            VALUES (:election, :elector, :channel, :entitlements, :only, :paper, :hash, 7, :at)
            """)
        .param("election", election.slug())
        .param("elector", elector)
        .param("channel", channel.name())
        .param("entitlements", entitlements.texts().toArray(String[]::new))
        .param("only", only)
        .param("paper", paper)
        .param("hash", code.hash())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return code;
  }
}
