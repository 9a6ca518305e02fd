package org.hustings.server.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.hustings.server.ServerTest;
import org.hustings.server.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class BindingTest extends ServerTest {
  private static final Instant IN_SUMMER = Instant.parse("2020-08-03T15:30:00.123456Z");

  /// In the hour that comes twice where clocks are put back.
  private static final Instant IN_THE_HOUR_THAT_COMES_TWICE = Instant.parse("2020-10-25T01:30:00Z");

  @Autowired private TransactionTemplate transaction;
  @Autowired private BatchClient batches;

  private record Slug(String slug) {}

  private record Place(long number) {}

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Kathmandu", "America/St_Johns", "Europe/London"})
  void an_instant_is_the_same_whatever_zone_the_session_is_in(String zone) {
    transaction.executeWithoutResult(_ -> {
      database.sql("SET LOCAL TIME ZONE '" + zone + "'").update();
      for (Instant at : List.of(IN_SUMMER, IN_THE_HOUR_THAT_COMES_TWICE)) {
        assertThat(database.sql("SELECT ?").param(at).query(Instant.class).single()).isEqualTo(at);
        assertThat(
                database
                    .sql("SELECT extract(epoch FROM :at)::bigint")
                    .param("at", at)
                    .query(Long.class)
                    .single())
            .isEqualTo(at.truncatedTo(ChronoUnit.SECONDS).getEpochSecond());
        assertThat(
                database
                    .sql("SELECT :at AS at, NULL::timestamptz AS none")
                    .param("at", at)
                    .query((row, _) ->
                        List.<Object>of(
                            Columns.instant(row, "at"), Columns.instantOrNull(row, "none") == null))
                    .single())
            .containsExactly(at, true);
      }
    });
  }

  @Test
  void the_machine_and_the_session_of_these_tests_are_in_a_zone_that_nobody_expects() {
    assertThat(ZoneId.systemDefault().getRules().getOffset(IN_SUMMER).getTotalSeconds())
        .isNotEqualTo(0);
    assertThat(database.sql("SHOW TIME ZONE").query(String.class).single()).isNotEqualTo("UTC");
  }

  @Test
  void a_constant_is_written_by_its_name_and_an_identifier_as_what_it_holds() {
    assertThat(
            database
                .sql("SELECT :role || ' ' || :slug || ' ' || :number::bigint")
                .param("role", Role.STAFF)
                .param("slug", new Slug("weir"))
                .param("number", new Place(7))
                .query(String.class)
                .single())
        .isEqualTo("STAFF weir 7");
  }

  @Test
  void a_collection_is_an_array_even_of_nothing() {
    List<Slug> slugs = List.of(new Slug("weir"), new Slug("mill"));
    assertThat(isAmong("mill", slugs)).isTrue();
    assertThat(isAmong("ford", slugs)).isFalse();
    assertThat(isAmong("ford", List.of())).isFalse();
    assertThat(
            database
                .sql("SELECT 7 = ANY(:numbers)")
                .param("numbers", Set.of())
                .query(Boolean.class)
                .single())
        .isFalse();
    assertThat(
            database
                .sql("SELECT :slugs::text[] AS slugs")
                .param("slugs", slugs)
                .query((row, _) -> Columns.texts(row, "slugs", Slug::new))
                .single())
        .isEqualTo(slugs);
  }

  private boolean isAmong(String slug, List<Slug> slugs) {
    return database
        .sql("SELECT :slug = ANY(:slugs)")
        .param("slug", slug)
        .param("slugs", slugs)
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_statement_that_wants_as_many_values_as_a_collection_has_is_refused() {
    assertThatThrownBy(() -> database.sql("SELECT 1 WHERE 'weir' IN (:slugs)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write = ANY (:names), not IN (:names)");
  }

  @Test
  void a_list_of_what_the_database_does_not_know_is_refused() {
    assertThatThrownBy(() -> SqlValue.of(List.of(1.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A list of java.lang.Double cannot be bound: of texts, whole numbers and bytes it can.");
  }

  @Test
  void a_batch_binds_as_a_single_statement_does() {
    transaction.executeWithoutResult(state -> {
      database.sql("CREATE TEMP TABLE moment (role text, at timestamptz)").update();
      batches.update(
          "INSERT INTO moment VALUES (?, ?)",
          List.of(List.of(Role.STAFF, IN_SUMMER), List.of(Role.OFFICER, IN_SUMMER.plusSeconds(1))));
      assertThat(database.sql("SELECT max(at) FROM moment").query(Instant.class).single())
          .isEqualTo(IN_SUMMER.plusSeconds(1));
      state.setRollbackOnly();
    });
  }
}
