package org.hustings.server.dispatch.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.PackId;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Entitlements;
import org.hustings.server.roll.MaskedAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes packs down, many by one statement.
@Component
class NewPacks {
  /// Between the names in a column that PostgreSQL makes an array of; no name holds it.
  private static final String BETWEEN = "\u001f";

  private final JdbcClient database;

  NewPacks(JdbcClient database) {
    this.database = database;
  }

  /// A pack to be written down.
  ///
  /// @param paper the number of its papers; 0 where it is not posted
  record New(
      WantedPack wanted,
      Elector elector,
      String to,
      Entitlements entitlements,
      int paper,
      SecurityCode code,
      long orderSeed) {}

  /// Makes others wait who would make packs for the election, until the transaction ends.
  void lock(ElectionId election) {
    database
        .sql("SELECT election FROM dispatch.plan WHERE election = ? FOR UPDATE")
        .param(election.slug())
        .query(String.class)
        .single();
  }

  /// The last number of a paper that was given; 0 before the first.
  int lastPaper(ElectionId election) {
    return database
        .sql("SELECT coalesce(max(paper), 0) FROM dispatch.pack WHERE election = ?")
        .param(election.slug())
        .query(Integer.class)
        .single();
  }

  /// Writes them down, in their order, and as no longer wanted.
  List<MadePack> write(ElectionId election, long batch, List<New> made, Instant now) {
    Map<Long, Long> ids =
        database
            .sql(
                """
                WITH pack AS (
                  INSERT INTO dispatch.pack (election, elector, channel, entitlements, only_contest,
                    paper, code_hash, order_seed, made_at, batch, sent_to)
                  SELECT :election, elector, channel, string_to_array(entitlements, :between), contest,
                    nullif(paper, 0), hash, seed, :now, :batch, sent_to
                  FROM unnest(:electors::int[], :channels::text[], :entitlements::text[], :only::text[],
                      :papers::int[], :hashes::bytea[], :seeds::bigint[],
                      :sentTo::text[]) WITH ORDINALITY
                    AS new (elector, channel, entitlements, contest, paper, hash, seed, sent_to, nth)
                  ORDER BY nth
                  RETURNING id, elector, only_contest)
                UPDATE dispatch.wanted w SET pack = pack.id
                FROM pack, unnest(:wanted::bigint[]) AS made (id)
                WHERE w.id = made.id AND pack.elector = w.elector
                  AND pack.only_contest = w.only_contest
                RETURNING w.id AS wanted, pack.id AS pack
                """)
            .param("election", election.slug())
            .param("between", BETWEEN)
            .param("now", now)
            .param("batch", batch)
            .param("wanted", column(made, one -> one.wanted().id(), Long[]::new))
            .param("electors", column(made, one -> one.elector().number().value(), Integer[]::new))
            .param("channels", column(made, one -> one.wanted().channel().name(), String[]::new))
            .param("entitlements", column(made, NewPacks::entitlements, String[]::new))
            .param("only", column(made, one -> one.wanted().only(), String[]::new))
            .param("papers", column(made, New::paper, Integer[]::new))
            .param("hashes", column(made, one -> one.code().hash(), byte[][]::new))
            .param("seeds", column(made, New::orderSeed, Long[]::new))
            .param("sentTo", column(made, one -> MaskedAddress.of(one.to()), String[]::new))
            .query((row, _) -> Map.entry(row.getLong("wanted"), row.getLong("pack")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return made.stream().map(one -> made(one, ids, now)).toList();
  }

  private static MadePack made(New one, Map<Long, Long> ids, Instant now) {
    long id = ids.getOrDefault(one.wanted().id(), 0L);
    Pack pack =
        new Pack(
            new PackId(id),
            one.elector().election(),
            one.elector().number(),
            one.wanted().channel(),
            one.entitlements(),
            one.wanted().only().isEmpty()
                ? null
                : new ContestId(one.elector().election(), one.wanted().only()),
            one.paper() == 0 ? null : new PaperNumber(one.paper()),
            one.orderSeed(),
            now,
            Pack.State.LIVE);
    return new MadePack(pack, one.code(), one.elector(), one.to());
  }

  private static String entitlements(New one) {
    return String.join(BETWEEN, one.entitlements().texts());
  }

  private static <T> T[] column(List<New> made, Function<New, T> value, IntFunction<T[]> array) {
    return made.stream().map(value).toArray(array);
  }
}
