package org.hustings.server.election.staff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.definition.Ballot;
import org.hustings.definition.BallotLanguages;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.SupersededPaper;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.definition.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Reads from its form what holds for the whole election, beside the timetable.
record DetailsForm(Fields form, ElectionDefinition before) {
  private static final String KINDS = "kind";
  private static final String SECTIONS = "section";
  private static final int LONGEST_GRACE = 24 * 60;

  static Map<String, String> filled(ElectionDefinition election) {
    Map<String, String> fields = new HashMap<>();
    fields.put("title", election.title());
    fields.put("organisation", election.organisation());
    fields.put("body", Objects.requireNonNullElse(election.body(), ""));
    fields.put("enquiries", Objects.requireNonNullElse(election.enquiries(), ""));
    fields.put("statement", text(election.statementLimit()));
    tick(fields, "one-seat-each", election.oneSeatEach());
    fields.put("least-ballots", text(election.leastBallots()));
    fill(fields, election.vocabulary());
    fill(fields, election.ballot());
    ConditionRows.fill(fields, "voters", election.voters());
    return fields;
  }

  private static void fill(Map<String, String> fields, Vocabulary vocabulary) {
    int row = 0;
    for (BodyKind kind : vocabulary.kinds()) {
      String name = Rows.row(KINDS, row++);
      fields.put(name + "key", kind.key());
      fields.put(name + "one", kind.one());
      fields.put(name + "many", kind.many());
    }
    Rows.count(fields, KINDS, row);
    row = 0;
    for (Section section : vocabulary.sections()) {
      String name = Rows.row(SECTIONS, row++);
      fields.put(name + "key", section.key());
      fields.put(name + "words", section.words());
      fields.put(name + "consent", Objects.requireNonNullElse(section.consent(), ""));
    }
    Rows.count(fields, SECTIONS, row);
  }

  private static void fill(Map<String, String> fields, Ballot ballot) {
    ballot.channels().forEach(channel -> fields.put("channel." + channel.key(), "on"));
    fields.put("dispatch", ballot.dispatch() == null ? "" : ballot.dispatch().key());
    fields.put("order", ballot.order() == null ? "" : ballot.order().key());
    fields.put("grace", ballot.grace() == null ? "" : Long.toString(ballot.grace().toMinutes()));
    tick(fields, "replacement", ballot.replacement());
    tick(fields, "blank", ballot.blank());
    fields.put("languages", ballot.languages().key());
    tick(fields, "superseded", ballot.superseded() == SupersededPaper.COUNT_IF_ALONE);
    tick(fields, "vote-letter", ballot.voteLetter());
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private static void tick(Map<String, String> fields, String field, boolean yes) {
    if (yes) {
      fields.put(field, "on");
    }
  }

  /// The election as the form has it; what is wrong is told to the form.
  ElectionDefinition election() {
    return new ElectionDefinition(
        before.id(),
        form.text("title", "field-staff.name.title"),
        form.text("organisation", "field-staff.name.organisation"),
        optional("body"),
        optional("enquiries"),
        new Vocabulary(kinds(), sections()),
        before.timetable(),
        new ConditionRows(form, "voters", before.timetable()).eligibility(),
        ballot(),
        form.optionalWhole(
            "statement",
            100,
            ElectionDefinition.LONGEST_STATEMENT,
            "field-staff.name.longest-statement"),
        before.contests(),
        form.isTicked("one-seat-each"),
        form.optionalWhole(
            "least-ballots",
            1,
            ElectionDefinition.MOST_LEAST_BALLOTS,
            "field-staff.name.least-ballots"));
  }

  private @Nullable String optional(String field) {
    String text = form.written(field);
    return text.isEmpty() ? null : text;
  }

  private @Nullable String optionalText(String field, String name) {
    return form.written(field).isEmpty() ? null : form.text(field, name);
  }

  private List<BodyKind> kinds() {
    List<BodyKind> kinds = new ArrayList<>();
    for (int row = 0; row < Rows.sent(form, KINDS); row++) {
      String name = Rows.row(KINDS, row);
      if (!form.written(name + "key").isEmpty()) {
        kinds.add(
            new BodyKind(
                form.slug(name + "key", "field-staff.name.kind-key"),
                form.text(name + "one", "field-staff.name.kind-one"),
                form.text(name + "many", "field-staff.name.kind-many")));
      }
    }
    return kinds;
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (int row = 0; row < Rows.sent(form, SECTIONS); row++) {
      String name = Rows.row(SECTIONS, row);
      if (!form.written(name + "key").isEmpty()) {
        sections.add(
            new Section(
                form.slug(name + "key", "field-staff.name.section-key"),
                form.text(name + "words", "field-staff.name.section-words"),
                optionalText(name + "consent", "field-staff.name.section-consent")));
      }
    }
    return sections;
  }

  private Ballot ballot() {
    @Nullable BallotLanguages languages =
        form.choice("languages", BallotLanguages.values(), BallotLanguages::key);
    @Nullable Integer grace =
        form.optionalWhole("grace", 0, LONGEST_GRACE, "field-staff.name.minutes");
    return new Ballot(
        Arrays.stream(Channel.values())
            .filter(channel -> form.isTicked("channel." + channel.key()))
            .toList(),
        form.choice("dispatch", DispatchRule.values(), DispatchRule::key),
        form.choice("order", CandidateOrder.values(), CandidateOrder::key),
        grace == null ? null : Duration.ofMinutes(grace),
        form.isTicked("replacement"),
        form.isTicked("blank"),
        form.isTicked("superseded") ? SupersededPaper.COUNT_IF_ALONE : SupersededPaper.SET_ASIDE,
        form.isTicked("vote-letter"),
        languages == null ? before.ballot().languages() : languages);
  }
}
