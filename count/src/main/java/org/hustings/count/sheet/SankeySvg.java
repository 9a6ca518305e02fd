package org.hustings.count.sheet;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Status;

/// Where the votes went: a column for each stage, a block for each candidate as high as the votes,
/// and bands for votes that stay or move.
final class SankeySvg {
  private static final int NODE = 9;
  private static final int TOP = 34;
  private static final int GAP = 3;
  private static final int LEAST_SLOT = 13;
  private static final int LABEL = 190;
  private static final int VOTES_HEIGHT = 420;

  private final SheetContext context;
  private final CountRecord record;
  private final StageWords words;
  private final Html html;
  private final List<Integer> order;
  private final double scale;
  private final int step;
  private final double[][] tops;

  SankeySvg(SheetContext context, Html html) {
    this.context = context;
    this.record = context.record();
    this.words = new StageWords(context);
    this.html = html;
    this.order = new ArrayList<>(Standing.of(record));
    order.add(0);
    this.scale = VOTES_HEIGHT / Math.max(1, record.stages().getFirst().sum().doubleValue());
    this.step = record.stages().size() > 12 ? 84 : record.stages().size() > 5 ? 120 : 190;
    this.tops = new double[record.stages().size()][record.contest().candidates().size() + 1];
  }

  void write() {
    if (record.stages().size() < 2) {
      return;
    }
    double height = layOut();
    int width = 2 * LABEL + (record.stages().size() - 1) * step + NODE;
    HtmlSections sections = new HtmlSections(context, html);
    sections.open(HtmlSections.FLOW, context.say("section.flow"));
    key();
    html.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .text(context.say("flow.label"))
        .markup("\">\n<svg class=\"sankey\" role=\"img\" aria-label=\"")
        .text(context.say("flow.described"))
        .markup("\" viewBox=\"0 0 ")
        .number(width)
        .markup(" ")
        .number(height)
        .markup("\" width=\"")
        .number(width)
        .markup("\" height=\"")
        .number(height)
        .markup("\">\n");
    for (Stage stage : record.stages()) {
      if (stage.number() > 1) {
        bands(stage);
      }
    }
    record.stages().forEach(this::nodes);
    html.markup("</svg>\n</div>\n");
    sections.close();
  }

  private void key() {
    html.markup("<p class=\"key\">").element("span", context.say("key.continuing"));
    html.element("span class=\"won\"", context.say("key.elected"));
    html.element("span class=\"moved\"", context.say("key.transferred"));
    html.element("span class=\"nobody\"", context.say("moved.non-transferable"));
    html.markup("</p>\n");
    if (record.stages().stream().allMatch(stage -> stage.transfers().isEmpty())) {
      html.element("p class=\"note\"", context.say("flow.spread"));
    }
  }

  private double layOut() {
    double lowest = 0;
    for (Stage stage : record.stages()) {
      double y = TOP;
      for (int candidate : order) {
        double votes = Flow.votes(stage, candidate);
        tops[stage.number() - 1][candidate] = y;
        if (votes > 0) {
          y += Math.max(LEAST_SLOT, height(votes)) + GAP;
        }
      }
      lowest = Math.max(lowest, y);
    }
    return lowest + GAP;
  }

  private double height(double votes) {
    return Math.max(1, votes * scale);
  }

  private double x(Stage stage) {
    return LABEL + (stage.number() - 1) * (double) step;
  }

  private void nodes(Stage stage) {
    boolean first = stage.number() == 1;
    boolean last = stage.number() == record.stages().size();
    heading(stage);
    for (int candidate : order) {
      double votes = Flow.votes(stage, candidate);
      if (votes > 0) {
        double y = tops[stage.number() - 1][candidate];
        String label = name(candidate) + " " + votes(stage, candidate);
        html.markup("<rect class=\"node").markup(kind(stage, candidate)).markup("\" x=\"");
        html.number(x(stage)).markup("\" y=\"").number(y).markup("\" width=\"").number(NODE);
        html.markup("\" height=\"").number(height(votes)).markup("\">");
        html.element("title", label).markup("</rect>");
        double middle = y + Math.max(LEAST_SLOT, height(votes)) / 2 + 4;
        if (first) {
          label(x(stage) - 6, middle, "end", candidate, votes(stage, candidate));
        }
        if (last) {
          label(x(stage) + NODE + 6, middle, "start", candidate, votes(stage, candidate));
        }
        html.markup("\n");
      }
    }
  }

  private void heading(Stage stage) {
    String anchor = stage.number() == 1 ? "start" : "middle";
    double x = x(stage) + (stage.number() == 1 ? 0 : NODE / 2.0);
    html.markup("<text class=\"stage\" text-anchor=\"").markup(anchor).markup("\" x=\"").number(x);
    html.markup("\" y=\"12\">")
        .text(context.say("table.stage", "stage", stage.number()))
        .markup("</text>");
    if (stage.number() > 1) {
      String whose = words.whose(stage);
      html.markup("<text class=\"stage\" text-anchor=\"middle\" x=\"").number(x);
      html.markup("\" y=\"25\">").text(shorten(whose, step / 6)).markup("</text>\n");
    }
  }

  private void label(double x, double y, String anchor, int candidate, String votes) {
    html.markup("<text text-anchor=\"").markup(anchor).markup("\" x=\"").number(x);
    html.markup("\" y=\"").number(y).markup("\">");
    html.text(shorten(name(candidate), 20) + " " + votes).markup("</text>");
  }

  private static String shorten(String text, int most) {
    int width = Columns.width(text);
    return width <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  private void bands(Stage stage) {
    int before = stage.number() - 2;
    double[] out = tops[before].clone();
    double[] in = tops[stage.number() - 1].clone();
    double fromX = x(record.stages().get(before)) + NODE;
    List<Flow> flows = Flow.into(record, stage);
    for (int from : order) {
      for (int to : order) {
        for (Flow flow : flows) {
          if (flow.from() == from && flow.to() == to) {
            band(stage, flow, fromX, out[from], in[to]);
            out[from] += flow.votes() * scale;
            in[to] += flow.votes() * scale;
          }
        }
      }
    }
  }

  private void band(Stage stage, Flow flow, double fromX, double fromY, double toY) {
    double high = Math.max(0.4, flow.votes() * scale);
    double toX = x(stage);
    double middle = (fromX + toX) / 2;
    String kind = flow.moved() ? " moved" : kind(stage, flow.to());
    html.markup(kind.isEmpty() ? "<path d=\"M" : "<path class=\"" + kind.strip() + "\" d=\"M");
    point(fromX, fromY).markup("C");
    point(middle, fromY).markup(" ");
    point(middle, toY).markup(" ");
    point(toX, toY).markup("V").number(toY + high).markup("C");
    point(middle, toY + high).markup(" ");
    point(middle, fromY + high).markup(" ");
    point(fromX, fromY + high).markup("Z\">");
    if (flow.moved()) {
      html.element(
          "title", context.say("flow.from-to", "from", name(flow.from()), "to", name(flow.to())));
    }
    html.markup("</path>\n");
  }

  private Html point(double x, double y) {
    return html.number(x).markup(",").number(y);
  }

  private String name(int candidate) {
    return candidate == 0 ? context.say("table.non-transferable") : context.name(candidate);
  }

  private String votes(Stage stage, int candidate) {
    return context
        .figures(stage)
        .votes(candidate == 0 ? stage.nonTransferable() : stage.tally(candidate).votes());
  }

  private static String kind(Stage stage, int candidate) {
    if (candidate == 0) {
      return " nobody";
    }
    return stage.tally(candidate).status() == Status.ELECTED ? " won" : "";
  }
}
