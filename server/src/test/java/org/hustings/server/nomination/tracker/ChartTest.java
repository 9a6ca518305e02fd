package org.hustings.server.nomination.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hustings.server.platform.chart.Chart;
import org.hustings.server.platform.chart.ChartDrawing;
import org.hustings.server.words.English;
import org.hustings.words.Markup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate OPENED = LocalDate.parse("2020-07-11");

  private static Chart chart(Sample sample) {
    return NominationsByDay.of(sample.tracker(Choice.USUAL), LONDON, OPENED);
  }

  private static String drawn(Chart chart) {
    Markup name =
        English.WORDS.markup(
            "nomination.tracker.chart-name", "total", chart.total(), "days", chart.days().size());
    return ChartDrawing.draw(chart, English.WORDS, name);
  }

  @Test
  void the_line_climbs_to_the_number_of_nominations() {
    Chart chart = chart(new Sample().nominate(Sample.BO, "ash").nominate(Sample.BO, "bay"));
    assertThat(chart.days()).extracting(Chart.Day::total).containsExactly(1, 2);
    assertThat(chart.total()).isEqualTo(2);
    assertThat(chart.from()).isEqualTo(OPENED.minusDays(1));
    assertThat(chart.to()).isEqualTo(OPENED.plusDays(1));
  }

  @Test
  void the_drawing_is_well_formed_and_says_what_it_shows() throws Exception {
    String svg = drawn(chart(new Sample().nominate(Sample.BO, "ash")));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getAttribute("aria-label"))
        .startsWith("1 nomination by the end");
    assertThat(svg).doesNotContain("style=").doesNotContain("NaN");
  }

  @Test
  void a_contest_without_nominations_has_an_empty_chart() {
    Chart chart = chart(new Sample());
    assertThat(chart.length()).isPositive();
    assertThat(drawn(chart)).contains("No nominations yet.").doesNotContain("NaN");
  }
}
