package org.hustings.definition.file;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/// Reads the timetable: each act once, at a time that exists, in a possible order.
final class TimetableReader {
  private final Faults faults;
  private final ZoneId zone;
  private final Map<String, Node> places = new HashMap<>();

  TimetableReader(ZoneId zone, Faults faults) {
    this.zone = zone;
    this.faults = faults;
  }

  Timetable read(List<Node> list) {
    List<Act> acts = list.stream().flatMap(this::act).toList();
    Timetable timetable = new Timetable(zone, acts);
    TimeOrder.check(timetable, places, faults);
    return timetable;
  }

  private Stream<Act> act(Node node) {
    Fields fields = Fields.of(node, Shape.ACT, faults);
    @Nullable ActKind kind = fields.choice("act", Arrays.asList(ActKind.values()), ActKind::key);
    Optional<Moment> at = fields.node("at").flatMap(new MomentReader(zone, faults)::read);
    String words = fields.optionalText("words").orElse(kind == null ? "" : kind.words());
    @Nullable String source = fields.optionalText("source").orElse(null);
    if (kind == null) {
      return Stream.empty();
    }
    String key = key(fields, kind);
    if (kind == ActKind.OTHER && !fields.has("words")) {
      faults.at(node, "an \"other\" act without \"words\"", "what the timetable calls it", "");
    }
    Node first = places.putIfAbsent(key, fields.node("at").orElse(node));
    if (first != null) {
      faults.at(
          node,
          "the act \"" + key + "\" a second time",
          "each act once; it stands in line " + (first.getStartMark().getLine() + 1) + " too",
          "give a further act the kind \"other\" and a key of its own");
      return Stream.empty();
    }
    return at.map(moment -> new Act(key, kind, moment, words, source)).stream();
  }

  private String key(Fields fields, ActKind kind) {
    if (kind == ActKind.OTHER) {
      if (!fields.has("key")) {
        faults.at(fields.part(), "an \"other\" act without \"key\"", "a short name for it", "");
      }
      String key = fields.slug("key");
      if (ActKind.ofKey(key).isPresent()) {
        fields.fault("key", "a name that no kind of act has", "write \"act: " + key + "\"");
      }
      return key;
    }
    if (fields.has("key")) {
      fields.faultAtKey("key", "no key, as \"" + kind.key() + "\" is its own", "remove it");
    }
    return kind.key();
  }
}
