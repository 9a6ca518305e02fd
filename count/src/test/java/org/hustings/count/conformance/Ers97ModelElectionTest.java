package org.hustings.count.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.hustings.count.Lots;
import org.hustings.count.gregory.Ers97;
import org.hustings.count.record.Action;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.junit.jupiter.api.Test;

/// The model election of the ERS97 booklet: the figures that it prints.
class Ers97ModelElectionTest {
  private static final int SMITH = 1;

  @Test
  void the_booklets_figures_are_ours() throws IOException {
    CountRecord record =
        Shared.count(Ers97.rule(), Shared.contest(Shared.counts("ers97/ers97.blt")), Lots.none());
    assertThat(record.ballots().valid()).isEqualTo(753);
    Stage first = record.stages().getFirst();
    assertThat(first.quota()).isEqualTo(new BigDecimal("107.58"));
    assertThat(first.tally(SMITH).votes()).isEqualTo(new BigDecimal("134.00"));
    Stage second = record.stages().get(1);
    assertThat(second.action())
        .isEqualTo(
            new Action.Surplus(
                SMITH,
                new BigDecimal("26.42"),
                134,
                123,
                Optional.of(new BigDecimal("0.21")),
                new BigDecimal("0.59")));
    assertThat(second.lostByRounding()).isEqualTo(new BigDecimal("0.59"));
    assertThat(second.nonTransferable()).isEqualTo(new BigDecimal("0.59"));
    assertThat(record.lots()).isEmpty();
  }
}
