package org.hustings.server.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.definition.Channel;
import org.hustings.server.ServerTest;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.change.ElectorRemoved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class PartingTest extends ServerTest {
  private static final int VOTES = 30;

  @Autowired private SaltmarshBallot ballot;
  @Autowired private Box box;
  @Autowired private Parting parting;
  @Autowired private Sequencer sequencer;
  @Autowired private Disqualifications disqualifications;
  @Autowired private MarkedRegister register;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource source;
  private final List<Papers> cast = new ArrayList<>();
  private final List<String> trackers = new ArrayList<>();
  private final List<String> sealed = new ArrayList<>();

  @BeforeEach
  void thirty_votes_are_in_the_box() {
    begin_with_empty_tables();
    ballot.open(60);
    cast.clear();
    trackers.clear();
    Random random = new Random(11);
    for (int elector = 1; elector <= VOTES; elector++) {
      Pack pack = ballot.pack(elector);
      Papers marked = ballot.marked(pack, random);
      cast.add(marked);
      CastOutcome.Accepted accepted =
          (CastOutcome.Accepted) box.cast(pack, marked, AttemptId.draw());
      trackers.add(accepted.receipt().tracker().value());
    }
    sequencer.list();
    sealed.clear();
    sealed.addAll(
        database.sql("SELECT encode(sealed, 'hex') FROM ballot.sealed").query(String.class).list());
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));
  }

  @Test
  void what_is_opened_is_what_was_cast_and_no_more() {
    Numbers numbers = parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);

    assertThat(numbers).isEqualTo(new Numbers(VOTES, 0, 0, 0, 0));
    assertThat(opened()).containsExactlyInAnyOrderElementsOf(cast);
  }

  @Test
  void parting_again_changes_nothing() {
    Numbers first = parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);

    assertThat(parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER)).isEqualTo(first);
    assertThat(opened()).hasSize(VOTES);
  }

  @Test
  void two_nodes_that_part_at_once_part_once() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Numbers> node =
        () -> {
          together.await();
          return parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
        };
    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Numbers> told : nodes.invokeAll(List.of(node, node))) {
        assertThat(told.get()).isEqualTo(new Numbers(VOTES, 0, 0, 0, 0));
      }
    }
    assertThat(opened()).hasSize(VOTES);
  }

  @Test
  void disqualified_votes_are_not_opened_and_the_numbers_say_so() {
    transaction.executeWithoutResult(_ -> {
      disqualifications.disqualify(
          Saltmarsh.ELECTION,
          new ElectorNumber(3),
          "Not a member after all.",
          Saltmarsh.RETURNING_OFFICER);
      events.publishEvent(
          new ElectorRemoved(Saltmarsh.ELECTION, new ElectorNumber(7), "Died in July."));
      events.publishEvent(
          new ElectorRemoved(Saltmarsh.ELECTION, new ElectorNumber(40), "Never voted."));
    });
    List<Papers> counted = new ArrayList<>(cast);
    counted.remove(cast.get(2));
    counted.remove(cast.get(6));

    Numbers numbers = parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);

    assertThat(numbers).isEqualTo(new Numbers(VOTES, 0, 0, 0, 2));
    assertThat(numbers.parted()).isEqualTo(VOTES - 2);
    assertThat(opened()).containsExactlyInAnyOrderElementsOf(counted);
  }

  @Test
  void before_the_grace_has_ended_nothing_is_parted() {
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(500));

    assertThatThrownBy(() -> parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER))
        .hasMessageContaining("grace has not ended");
    assertThat(count("ballot.envelope")).isEqualTo(VOTES);
  }

  @Test
  void once_begun_no_vote_is_taken_even_if_the_clock_would_allow_it() {
    parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
    clock.moveTo(Saltmarsh.OPENS.plusSeconds(3600));
    Pack late = ballot.pack(50);

    assertThat(box.cast(late, ballot.marked(late, new Random(1)), AttemptId.draw()))
        .isInstanceOf(CastOutcome.Closed.class);
    assertThat(count("ballot.envelope")).isZero();
  }

  @Test
  void once_parted_nobody_is_disqualified_or_taken_off_the_roll() {
    parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
    ElectorRemoved removed =
        new ElectorRemoved(Saltmarsh.ELECTION, new ElectorNumber(7), "Died in July.");

    assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> events.publishEvent(removed)))
        .hasMessageContaining("envelopes have been parted");
    assertThat(disqualifications.of(Saltmarsh.ELECTION)).isEmpty();
  }

  @Test
  void the_marked_register_is_the_same_before_and_after() {
    List<ElectorNumber> some = List.of(new ElectorNumber(1), new ElectorNumber(59));
    Map<ElectorNumber, Channel> before = register.of(Saltmarsh.ELECTION, some);

    parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);

    assertThat(register.of(Saltmarsh.ELECTION, some))
        .isEqualTo(before)
        .containsExactly(Map.entry(new ElectorNumber(1), Channel.ONLINE));
  }

  /// Every row of every table of every room, as text: a sealed ballot stands alone, a tracker only
  /// on the public list.
  @Test
  void no_row_of_the_database_links_a_ballot_with_anything() {
    parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);

    for (String table : tables()) {
      for (String row : rows(table)) {
        if (!table.equals("ballot.listed")) {
          assertThat(trackers).as(table).noneMatch(row::contains);
        }
        if (!table.equals("ballot.parted")) {
          assertThat(sealed).as(table).noneMatch(row::contains);
        }
      }
    }
    assertThat(columns("parted")).containsExactly("election", "sealed");
    assertThat(columns("voted")).containsExactly("channel", "election", "elector");
    assertThat(sizes()).hasSize(1);
  }

  @Test
  void the_order_of_the_parted_ballots_is_not_the_order_of_the_votes_or_of_the_list() {
    List<String> inOrderOfVotes =
        database
            .sql(
                """
                SELECT encode(s.sealed, 'hex') FROM ballot.envelope e
                JOIN ballot.sealed s USING (tracker) ORDER BY e.received_at
                """)
            .query(String.class)
            .list();
    List<String> inOrderOfList =
        database
            .sql(
                """
                SELECT encode(s.sealed, 'hex') FROM ballot.listed l
                JOIN ballot.sealed s USING (tracker) ORDER BY l.position
                """)
            .query(String.class)
            .list();

    parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);

    List<String> parted =
        database
            .sql("SELECT encode(sealed, 'hex') FROM ballot.parted ORDER BY ctid")
            .query(String.class)
            .list();
    assertThat(parted)
        .containsExactlyInAnyOrderElementsOf(inOrderOfVotes)
        .isNotEqualTo(inOrderOfVotes)
        .isNotEqualTo(inOrderOfList);
    assertThat(
            database
                .sql("SELECT count(DISTINCT xmin::text) FROM ballot.parted")
                .query(Long.class)
                .single())
        .isOne();
  }

  /// What was deleted is not in the tables' files any more, and the planner keeps no samples but of
  /// the public list.
  @Test
  void nothing_of_the_votes_lies_on_in_the_files_of_the_tables() {
    administrator.sql("ANALYZE").update();
    parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
    parting.destroy(Saltmarsh.ELECTION);
    administrator.sql("CHECKPOINT").update();

    for (String table : List.of("envelope", "sealed", "session", "keying", "returned", "parted")) {
      assertThat(file("ballot." + table)).as(table).isEmpty();
    }
    String samples =
        String.join(
            "\n",
            administrator
                .sql("SELECT s::text FROM pg_stats s WHERE tablename <> 'listed'")
                .query(String.class)
                .list());
    assertThat(trackers).noneMatch(samples::contains);
    assertThat(sealed).noneMatch(samples::contains);
  }

  /// For such a reader PostgreSQL would carry what was deleted over into the new files.
  @Test
  void somebody_who_still_looks_at_the_time_before_is_waited_for() throws Exception {
    Future<Numbers> parted;
    try (ExecutorService other = Executors.newSingleThreadExecutor();
        Connection reader = source.getConnection()) {
      reader.setAutoCommit(false);
      reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (Statement statement = reader.createStatement()) {
        statement.execute("SELECT count(*) FROM pg_catalog.pg_class");
        parted = other.submit(() -> parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER));
        await(() -> count("ballot.envelope") == 0);
        assertThat(parted.isDone()).isFalse();
        assertThat(file("ballot.envelope")).isNotEmpty();
      } finally {
        reader.rollback();
        reader.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        reader.setAutoCommit(true);
      }
      assertThat(parted.get().parted()).isEqualTo(VOTES);
    }
    assertThat(file("ballot.envelope")).isEmpty();
    assertThat(file("ballot.sealed")).isEmpty();
  }

  private List<Papers> opened() {
    return ballot.opened(parting);
  }

  private List<String> tables() {
    return database
        .sql(
            """
            SELECT schemaname || '.' || tablename FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list();
  }

  private List<String> rows(String table) {
    return database.sql("SELECT t::text FROM " + table + " t").query(String.class).list();
  }

  private List<String> columns(String table) {
    return database
        .sql(
            """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = 'ballot' AND table_name = ? ORDER BY column_name
            """)
        .param(table)
        .query(String.class)
        .list();
  }

  private List<Integer> sizes() {
    return database
        .sql("SELECT DISTINCT length(sealed) FROM ballot.parted")
        .query(Integer.class)
        .list();
  }

  private String file(String table) {
    byte[] bytes =
        administrator
            .sql("SELECT pg_read_binary_file(pg_relation_filepath(?))")
            .param(table)
            .query((row, _) -> row.getBytes(1))
            .single();
    return HexFormat.of().formatHex(bytes);
  }

  private long count(String table) {
    return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
