package org.hustings.count.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Lots;
import org.junit.jupiter.api.Test;

class LotsFileTest {
  private static final List<Candidate> CANDIDATES =
      List.of(new Candidate(1, "Ann"), new Candidate(2, "Ben"), new Candidate(3, "Cat"));

  @Test
  void a_lots_file_of_years_ago_decides_the_same_ties() throws IOException {
    Lots lots =
        read(
            """
            stage,purpose,between,drawn
            2,"who is excluded",1 2,2
            3,whose surplus is transferred first,2 3,3
            1,"who is elected",1 3,Ann
            """);

    assertThat(lots.draw(2, Purpose.WHO_IS_EXCLUDED, List.of(1, 2))).hasValue(2);
    assertThat(lots.draw(3, Purpose.WHOSE_SURPLUS_IS_FIRST, List.of(2, 3))).hasValue(3);
    assertThat(lots.draw(1, Purpose.WHO_IS_ELECTED, List.of(1, 3))).hasValue(1);
    assertThat(lots.draw(2, Purpose.WHO_IS_ELECTED, List.of(1, 2))).isEmpty();
  }

  @Test
  void the_lots_of_an_earlier_count_in_json_are_repeated() throws IOException {
    Lots lots =
        read(
            """
            {"lots": [{"stage": 2, "purpose": "who is excluded", "between": [1, 2], "drawn": 1}]}
            """);

    assertThat(lots.draw(2, Purpose.WHO_IS_EXCLUDED, List.of(1, 2))).hasValue(1);
  }

  @Test
  void a_lot_for_something_that_no_lot_decides_is_refused_with_its_place() {
    assertThatThrownBy(() -> read("stage,purpose,between,drawn\n2,who is out,1 2,2\n"))
        .isInstanceOf(BadBallotFile.class)
        .hasMessage(
            "lots, line 2, column 3: found \"who is out\", expected \"who is elected\" or \"who is"
                + " excluded\" or \"whose surplus is transferred first\"");
    assertThatThrownBy(() ->
            read(
                "{\"lots\": [{\"stage\": 2, \"purpose\": \"x\", \"between\": [1], \"drawn\": 1}]}"))
        .isInstanceOf(BadBallotFile.class)
        .hasMessageContaining("expected a lot for \"who is elected\"");
  }

  private static Lots read(String text) throws IOException {
    return LotsFile.read("lots", new ByteArrayInputStream(text.getBytes(UTF_8)), CANDIDATES);
  }
}
