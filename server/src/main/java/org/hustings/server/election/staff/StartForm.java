package org.hustings.server.election.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionId;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.server.election.template.Seats;
import org.hustings.server.election.template.Sending;
import org.hustings.server.election.template.Template;
import org.hustings.server.election.template.Wishes;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Reads from its form what a new election starts from. What is wrong is kept by the field's name.
final class StartForm {
  /// In place of a template's key: an earlier election is copied.
  static final String COPY = "copy";

  private static final int LONGEST = 200;
  private static final int LONGEST_QUESTION = 500;
  private static final int MOST_CONTESTS = 60;
  private static final int MOST_SEATS = 1_000;
  private static final int LONGEST_SHORT = 60;
  private static final int FURTHEST = 5;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  /// "Committee members, 6": what the contest is called, and how many places.
  private static final Pattern CONTEST = Pattern.compile("(.*?)\\s*[,:;]\\s*([0-9]{1,6})");

  private final Fields form;
  private final Function<Message, String> said;

  /// @param said how a fault is told
  StartForm(Fields form, Function<Message, String> said) {
    this.form = form;
    this.said = said;
  }

  boolean isSound() {
    return form.faults().isEmpty();
  }

  boolean isCopy() {
    return form.written("start").equals(COPY);
  }

  Optional<Template> template() {
    Optional<Template> chosen =
        Optional.ofNullable(form.choice("start", Template.values(), Template::key));
    if (chosen.isEmpty()) {
      fault("start", Message.of("template-staff.fault.start"));
    }
    return chosen;
  }

  /// The short name of the election that is copied.
  String earlier() {
    return form.written("earlier");
  }

  String title() {
    return text("title", Message.of("template-staff.fault.title"));
  }

  /// The short name that is given, or the title's own.
  Optional<ElectionId> id(Predicate<ElectionId> taken) {
    String given = form.written("short");
    if (given.isEmpty() && form.written("title").isEmpty()) {
      return Optional.empty(); // the missing title is told, and that is enough
    }
    String slug = given.isEmpty() ? shortened(Words.of(form.written("title")).slug()) : given;
    if (!ElectionId.isSlug(slug)) {
      fault("short", Message.of("template-staff.fault.short"));
      return Optional.empty();
    }
    ElectionId id = new ElectionId(slug);
    if (taken.test(id)) {
      fault("short", Message.of("template-staff.fault.taken", "name", slug));
      return Optional.empty();
    }
    return Optional.of(id);
  }

  /// As many whole words as fit; of one that is too long, its beginning.
  private static String shortened(String slug) {
    if (slug.length() <= LONGEST_SHORT) {
      return slug;
    }
    int end = slug.lastIndexOf('-', LONGEST_SHORT);
    return slug.substring(0, end < 0 ? LONGEST_SHORT : end);
  }

  /// The first day, which is neither past nor so far away that it is a slip of the hand.
  Optional<LocalDate> first(LocalDate today) {
    try {
      LocalDate first = LocalDate.parse(form.written("first"));
      if (!first.isBefore(today) && first.isBefore(today.plusYears(FURTHEST))) {
        return Optional.of(first);
      }
    } catch (DateTimeException _) {
      // told below, as every other day that cannot be
    }
    fault("first", Message.of("template-staff.fault.first", "today", today));
    return Optional.empty();
  }

  Optional<ZoneId> zone() {
    try {
      return Optional.of(ZoneId.of(form.written("zone")));
    } catch (DateTimeException _) {
      fault("zone", Message.of("template-staff.fault.zone", "found", form.written("zone")));
      return Optional.empty();
    }
  }

  /// What the organisation wants of this template; empty where something is wrong.
  Optional<Wishes> wishes(
      Template template, Optional<ElectionId> id, LocalDate today, List<Kind> kinds) {
    String title = title();
    String organisation = text("organisation", Message.of("template-staff.fault.organisation"));
    @Nullable String enquiries = enquiries();
    Optional<ZoneId> zone = zone();
    Optional<LocalDate> first = first(today);
    List<Seats> contests = contests(template);
    Optional<BodyKind> bodies = template.isByBodies() ? bodies(kinds) : Optional.empty();
    Optional<Sending> sending = sending();
    return isSound()
        ? Optional.of(
            new Wishes(
                id.orElseThrow(),
                title,
                organisation,
                enquiries,
                zone.orElseThrow(),
                first.orElseThrow(),
                contests,
                bodies.orElse(null),
                sending.orElseThrow()))
        : Optional.empty();
  }

  private @Nullable String enquiries() {
    String address = form.written("enquiries");
    if (address.isEmpty()) {
      return null;
    }
    if (!ADDRESS.matcher(address).matches() || address.length() > LONGEST) {
      fault("enquiries", Message.of("template-staff.fault.enquiries", "found", address));
    }
    return address;
  }

  private List<Seats> contests(Template template) {
    List<Seats> contests = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String line : form.written("contests").lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        Seats contest = template.asks() ? question(line) : contest(line);
        contests.add(contest);
        if (!names.add(contest.name().toLowerCase(Locale.ROOT))) {
          fault("contests", Message.of("template-staff.fault.twice", "name", contest.name()));
        }
      }
    }
    if (contests.isEmpty() || contests.size() > MOST_CONTESTS) {
      fault("contests", Message.of("template-staff.fault.contests", "most", MOST_CONTESTS));
    }
    return contests;
  }

  /// "Change of rules: Shall the rules be amended?", or the question alone.
  private Seats question(String line) {
    int colon = line.indexOf(':');
    String text = line.substring(colon + 1).strip();
    String name =
        colon < 0
            ? said.apply(Message.of("template-staff.question.unnamed"))
            : line.substring(0, colon).strip();
    if (name.isEmpty()
        || name.length() > LONGEST
        || text.isEmpty()
        || text.length() > LONGEST_QUESTION) {
      fault("contests", Message.of("template-staff.fault.question", "line", line));
    }
    return new Seats(name, 1, text);
  }

  private Seats contest(String line) {
    Matcher parts = CONTEST.matcher(line);
    String name = parts.matches() ? parts.group(1).strip() : line;
    int seats = parts.matches() ? Integer.parseInt(parts.group(2)) : 1;
    if (name.isEmpty() || name.length() > LONGEST || seats < 1 || seats > MOST_SEATS) {
      fault("contests", Message.of("template-staff.fault.contest", "line", line));
    }
    return new Seats(name, seats);
  }

  private Optional<BodyKind> bodies(List<Kind> kinds) {
    Optional<BodyKind> chosen =
        kinds.stream()
            .filter(kind -> kind.id().slug().equals(form.written("kind")))
            .map(StartForm::asBody)
            .findFirst();
    if (chosen.isEmpty()) {
      fault("kind", Message.of("template-staff.fault.kind"));
    }
    return chosen;
  }

  /// A kind of the register as a definition words it.
  static BodyKind asBody(Kind kind) {
    return new BodyKind(kind.id().slug(), inSentence(kind.name()), inSentence(kind.plural()));
  }

  /// "Branch" is "branch" within a sentence; "CLP" stays.
  private static String inSentence(String name) {
    boolean isWord = name.length() > 1 && Character.isLowerCase(name.codePointAt(1));
    return isWord ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  private Optional<Sending> sending() {
    Optional<Sending> chosen =
        Optional.ofNullable(form.choice("sending", Sending.values(), Sending::key));
    if (chosen.isEmpty()) {
      fault("sending", Message.of("template-staff.fault.sending"));
    }
    return chosen;
  }

  private String text(String field, Message missing) {
    String text = form.written(field);
    if (text.isEmpty()) {
      fault(field, missing);
    } else if (text.length() > LONGEST) {
      fault(field, Message.of("template-staff.fault.long", "most", LONGEST));
    }
    return text;
  }

  void fault(String field, Message message) {
    form.fault(field, said.apply(message));
  }
}
