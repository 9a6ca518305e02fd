package org.hustings.server.dispatch.batch;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.OwnersActs;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decides for a whole roll who gets their ballot by which channel. An elector who may vote in no
/// contest with a paper gets none. Where both are possible, whoever wants large print gets it by post.
@Component
class Allotment {
  private static final int PAGE = 5000;
  private static final String NO_EMAIL =
      "CASE WHEN is_not_taken THEN 'EMAIL_NOT_TAKEN' ELSE 'NO_EMAIL' END";

  private final JdbcClient database;
  private final OwnersActs owner;
  private final Roll roll;
  private final ElectorsFormats formats;
  private final MailServer server;
  private final Clock clock;

  Allotment(
      JdbcClient database,
      OwnersActs owner,
      Roll roll,
      ElectorsFormats formats,
      MailServer server,
      Clock clock) {
    this.database = database;
    this.owner = owner;
    this.roll = roll;
    this.formats = formats;
    this.server = server;
    this.clock = clock;
  }

  /// Puts a first pack for everybody on the roll among those to be made. There is a transaction.
  void make(SettledPapers papers, DispatchRule rule, Actor by) {
    database
        .sql(
            """
            CREATE TEMPORARY TABLE allotted (
              elector int, email text, is_not_taken boolean, has_post boolean, wants_print boolean, contests text
            ) ON COMMIT DROP
            """)
        .update();
    copyRoll(papers);
    database
        .sql(
            """
            INSERT INTO dispatch.wanted
              (election, elector, kind, channel, because, contests, wanted_at, wanted_by, reason)
            SELECT :election, elector, 'FIRST', %s, contests, :now, :by, 'on the frozen roll'
            FROM (SELECT *, count(*) OVER (PARTITION BY email) = 1 AS alone FROM allotted) a
            ORDER BY elector
            """
                .formatted(channel(rule)))
        .param("election", papers.election().slug())
        .param("now", clock.instant())
        .param("by", by.reference())
        .update();
    owner.takeStatistics("dispatch.wanted");
  }

  private void copyRoll(SettledPapers papers) {
    ElectionId election = papers.election();
    Set<ElectorNumber> printed = formats.ofPrint(election);
    ElectorNumber last = ElectorNumber.BEFORE_FIRST;
    for (List<Elector> page = roll.after(election, last, PAGE);
        !page.isEmpty();
        page = roll.after(election, last, PAGE)) {
      List<Elector> voting =
          page.stream().filter(elector -> !papers.contestsOf(elector).isEmpty()).toList();
      database
          .sql(
              """
              INSERT INTO allotted
              SELECT * FROM unnest(:electors::int[], :emails::text[], :notTaken::boolean[],
                :post::boolean[], :print::boolean[], :contests::text[])
              """)
          .param("electors", column(voting, elector -> elector.number().value(), Integer[]::new))
          .param("emails", column(voting, this::email, String[]::new))
          .param("notTaken", column(voting, this::isNotTaken, Boolean[]::new))
          .param("post", column(voting, elector -> elector.postalAddress() != null, Boolean[]::new))
          .param("print", column(voting, one -> printed.contains(one.number()), Boolean[]::new))
          .param("contests", column(voting, papers::contestsOf, String[]::new))
          .update();
      last = page.getLast().number();
    }
  }

  private static <T> T[] column(
      List<Elector> electors, Function<Elector, T> value, IntFunction<T[]> array) {
    return electors.stream().map(value).toArray(array);
  }

  /// The letter box that mail can reach; empty where there is none.
  private String email(Elector elector) {
    return elector.email() == null || isNotTaken(elector) ? "" : EmailAddress.key(elector.email());
  }

  private boolean isNotTaken(Elector elector) {
    return elector.email() != null && !server.takes(elector.email());
  }

  /// The columns channel and because.
  private static String channel(DispatchRule rule) {
    return switch (rule) {
      case EMAIL ->
          """
          CASE WHEN email <> '' THEN 'ONLINE' END,
          CASE WHEN email <> '' THEN 'RULE' ELSE %s END\
          """
              .formatted(NO_EMAIL);
      case POST ->
          """
          CASE WHEN has_post THEN 'POST' END,
          CASE WHEN has_post THEN 'RULE' ELSE 'NO_ADDRESS' END\
          """;
      case EMAIL_ELSE_POST ->
          """
          CASE WHEN wants_print AND has_post THEN 'POST'
            WHEN email <> '' AND alone THEN 'ONLINE' WHEN has_post THEN 'POST' END,
          CASE WHEN wants_print AND has_post THEN 'FORMAT' WHEN email = '' THEN %s WHEN alone THEN 'RULE' ELSE 'SHARED_EMAIL' END\
          """
              .formatted(NO_EMAIL);
    };
  }
}
