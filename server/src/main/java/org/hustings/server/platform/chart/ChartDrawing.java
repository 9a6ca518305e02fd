package org.hustings.server.platform.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.hustings.words.Markup;
import org.hustings.words.Words;

/// Draws a [Chart] as SVG. Colours are the style sheet's, by the classes `line`, `area`, `rule` and
/// `label`, so that it is at home in light, dark and print.
public final class ChartDrawing {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 260;
  private static final int LEFT = 48;
  private static final int RIGHT = 16;
  private static final int TOP = 16;
  private static final int BOTTOM = 32;
  private static final int DATES = 5;

  private final Chart chart;
  private final Markup name;
  private final DateTimeFormatter dates;
  private final int top;
  private final StringBuilder svg = new StringBuilder();

  private ChartDrawing(Chart chart, Words words, Markup name) {
    this.chart = chart;
    this.name = name;
    this.dates = DateTimeFormatter.ofPattern("d MMM", words.language().locale());
    this.top = roundUp(chart.total());
  }

  /// The whole `svg` element.
  ///
  /// @param name what the chart shows, for those who do not see it
  public static String draw(Chart chart, Words words, Markup name) {
    return new ChartDrawing(chart, words, name).draw();
  }

  private String draw() {
    svg.append(
        "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
            .formatted(WIDTH, HEIGHT, name.html()));
    rules();
    dates();
    String path = steps();
    svg.append("<path class=\"area\" d=\"%sV%sH%sZ\"/>".formatted(path, number(y(0)), LEFT));
    svg.append("<path class=\"line\" fill=\"none\" d=\"%s\"/>".formatted(path));
    return svg.append("</svg>").toString();
  }

  private void rules() {
    int step = Math.max(1, top / 4);
    for (int value = 0; value <= top; value += step) {
      String y = number(y(value));
      svg.append(
          "<line class=\"rule\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
              .formatted(LEFT, WIDTH - RIGHT, y, y));
      text(LEFT - 8, y(value) + 4, "end", Integer.toString(value));
    }
  }

  private void dates() {
    long every = Math.max(1, Math.ceilDiv(chart.length(), DATES));
    for (long day = 0; day <= chart.length(); day += every) {
      LocalDate date = chart.from().plusDays(day);
      String anchor = day == 0 ? "start" : x(date) > WIDTH - 40 ? "end" : "middle";
      text(x(date), HEIGHT - 10.0, anchor, dates.format(date));
    }
  }

  /// The climbing line: level up to each day, then straight up to that day's number.
  private String steps() {
    StringBuilder path = new StringBuilder("M%d %s".formatted(LEFT, number(y(0))));
    for (Chart.Day day : chart.days()) {
      path.append("H%sV%s".formatted(number(x(day.date())), number(y(day.total()))));
    }
    return path.append("H").append(WIDTH - RIGHT).toString();
  }

  private void text(double x, double y, String anchor, String words) {
    svg.append(
        "<text class=\"label\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
            .formatted(number(x), number(y), anchor, words));
  }

  private double x(LocalDate date) {
    double share = (double) ChronoUnit.DAYS.between(chart.from(), date) / chart.length();
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private double y(int value) {
    return HEIGHT - BOTTOM - (double) value / top * (HEIGHT - TOP - BOTTOM);
  }

  /// A round number of rules at or above the total, divisible by four from 4 on.
  private static int roundUp(int total) {
    if (total <= 4) {
      return 4;
    }
    int step = 4;
    while (step * 10 < total) {
      step *= 10;
    }
    return Math.ceilDiv(total, step) * step;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
