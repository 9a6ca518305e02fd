package org.hustings.server.election.staff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.threshold.AllOf;
import org.hustings.definition.threshold.AnyOf;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Members;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.definition.threshold.ShareOfBodies;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.threshold.ThresholdKind;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// A threshold as rows of a form: all of them are needed, or any one is enough, and each may be a
/// group of the same kind.
record ThresholdRows(Fields form, Vocabulary vocabulary, Words english) {
  private static final String ROWS = "threshold";
  private static final String NONE = ROWS + ".none";

  /// The fields of a threshold that is there.
  static void fill(Map<String, String> fields, @Nullable Threshold threshold) {
    boolean nothing = threshold instanceof NothingNeeded;
    if (nothing) {
      fields.put(NONE, "on");
    }
    fillGroup(fields, ROWS, nothing ? null : threshold);
  }

  private static void fillGroup(
      Map<String, String> fields, String prefix, @Nullable Threshold threshold) {
    List<Threshold> parts = threshold == null ? List.of() : parts(threshold);
    for (int row = 0; row < parts.size(); row++) {
      String name = prefix + "." + row;
      if (parts.get(row) instanceof AllOf || parts.get(row) instanceof AnyOf) {
        fields.put(name + ".what", RuleParts.GROUP);
        fillGroup(fields, name, parts.get(row));
      } else {
        fillRow(fields, name + ".", parts.get(row));
      }
    }
    RuleParts.note(fields, prefix, threshold instanceof AnyOf, parts.size());
  }

  private static List<Threshold> parts(Threshold threshold) {
    return switch (threshold) {
      case AllOf all -> all.parts();
      case AnyOf any -> any.parts();
      case Bodies _, ShareOfBodies _, Members _, NothingNeeded _ -> List.of(threshold);
    };
  }

  private static void fillRow(Map<String, String> fields, String row, Threshold part) {
    fields.put(row + "what", ThresholdKind.of(part).key());
    switch (part) {
      case Bodies bodies -> {
        fields.put(row + "number", Integer.toString(bodies.number()));
        bodies.kinds().forEach(kind -> fields.put(row + "kind." + kind, "on"));
        if (bodies.distinctRegions()) {
          fields.put(row + "regions", "on");
        }
        if (bodies.oneOwn()) {
          fields.put(row + "own", "on");
        }
      }
      case ShareOfBodies share -> {
        fields.put(row + "number", share.percent().toPlainString());
        fields.put(row + "kind." + share.kind(), "on");
      }
      case Members members -> {
        fields.put(row + "number", Integer.toString(members.number()));
      }
      case AllOf _, AnyOf _, NothingNeeded _ ->
          throw new IllegalArgumentException(part + " is no row");
    }
  }

  /// The threshold as the form has it; null where none is stated.
  @Nullable Threshold threshold() {
    Optional<Threshold> stated = group(ROWS);
    if (!form.isTicked(NONE)) {
      return stated.orElse(null);
    }
    if (stated.isPresent()) {
      form.fault(NONE, english.say("election-staff.contest.fault.nothing-and-parts"));
    }
    return new NothingNeeded();
  }

  private Optional<Threshold> group(String prefix) {
    List<Threshold> parts = new ArrayList<>();
    for (int row = 0; row < Rows.sent(form, prefix); row++) {
      String name = prefix + "." + row;
      (form.written(name + ".what").equals(RuleParts.GROUP) ? group(name) : part(name + "."))
          .ifPresent(parts::add);
    }
    if (parts.size() < 2) {
      return parts.stream().findFirst();
    }
    return Optional.of(
        form.written(prefix + ".join").equals("any") ? new AnyOf(parts) : new AllOf(parts));
  }

  private Optional<Threshold> part(String row) {
    if (form.written(row + "number").isEmpty()) {
      return Optional.empty();
    }
    String chosen = form.written(row + "what");
    // the list's first is what stands there before anybody chooses
    String what = chosen.isEmpty() ? ThresholdKind.BODIES.key() : chosen;
    return ThresholdKind.ofKey(what)
        .map(kind ->
            switch (kind) {
              case BODIES -> bodies(row);
              case SHARE -> share(row);
              case MEMBERS -> number(row).<Threshold>map(Members::new);
              // a group of rows, and no row
              case ALL_OF, ANY_OF, NONE -> unknown(row, what);
            })
        .orElseGet(() -> unknown(row, what));
  }

  private Optional<Threshold> unknown(String row, String what) {
    form.fault(row + "what", Message.of("field-staff.fault.no-threshold", "found", what));
    return Optional.empty();
  }

  private Optional<Integer> number(String row) {
    return Optional.ofNullable(
        form.optionalWhole(row + "number", 1, Threshold.MOST, "field-staff.name.threshold"));
  }

  private Optional<Threshold> bodies(String row) {
    Optional<Integer> number = number(row);
    List<String> kinds = number.isEmpty() ? List.of() : kinds(row);
    return kinds.isEmpty()
        ? Optional.empty()
        : number.map(least ->
            new Bodies(least, kinds, form.isTicked(row + "regions"), form.isTicked(row + "own")));
  }

  private Optional<Threshold> share(String row) {
    List<String> kinds = kinds(row);
    @Nullable BigDecimal percent = form.percent(row + "number", "field-staff.name.share");
    if (kinds.size() > 1) {
      form.fault(row + "number", Message.of("field-staff.fault.share"));
    }
    return percent == null || kinds.size() != 1
        ? Optional.empty()
        : Optional.of(new ShareOfBodies(percent, kinds.getFirst()));
  }

  private List<String> kinds(String row) {
    List<String> kinds =
        vocabulary.kinds().stream()
            .map(BodyKind::key)
            .filter(kind -> form.isTicked(row + "kind." + kind))
            .toList();
    if (kinds.isEmpty()) {
      form.fault(row + "number", Message.of("field-staff.fault.kind"));
    }
    return kinds;
  }
}
