package org.hustings.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hustings.words.Piece.Style;
import org.jspecify.annotations.Nullable;

/// Says things in one language. Any number of threads may use the same one.
///
/// What fills a message in is written by its type: text as it is, numbers, days ([LocalDate]),
/// hours ([LocalTime]), times ([LocalDateTime], [ZonedDateTime]) and lists ([Collection]) as the
/// language writes them, a [Message] by its own words, and in markup other [Markup] as it is.
public final class Words {
  private final Language language;
  private final Catalogue catalogue;
  private final Times times;
  private final Lists lists;
  private final Map<String, Pattern> patterns;
  private volatile @Nullable Grammar grammar;

  Words(Language language, Map<String, Pattern> patterns, Catalogue catalogue) {
    this.language = language;
    this.patterns = patterns;
    this.lists = new Lists(this);
    this.catalogue = catalogue;
    this.times = new Times(this);
  }

  public Language language() {
    return language;
  }

  /// The message of this key, as plain text.
  ///
  /// @param named names and values in turn: `say("slate.group.backs", "candidate", name)`
  public String say(String key, Object... named) {
    return say(key, Arrays.asList(named));
  }

  public String say(Message message) {
    return say(message.key(), message.named());
  }

  private String say(String key, List<Object> named) {
    Pattern pattern = pattern(key);
    @Nullable String constant = pattern.constant();
    return constant == null ? Rendering.text(this, key, pattern, named) : constant;
  }

  private Pattern pattern(String key) {
    @Nullable Pattern found = patterns.get(key);
    return found == null ? catalogue.missing(language, key) : found;
  }

  /// The message of this key as HTML, for messages that have tags: for each tag that is not
  /// `strong`, `em`, `code` or `small` an [Element] has to be given by the tag's name.
  public Markup markup(String key, Object... named) {
    Pattern pattern = pattern(key);
    return new Markup(Rendering.html(this, key, pattern, Arrays.asList(named)));
  }

  /// "1,234"
  public String number(Number number) {
    boolean small =
        (number instanceof Integer || number instanceof Long)
            && Math.abs(number.longValue()) < 1000;
    return small ? number.toString() : grammar().number(number);
  }

  /// "Monday 3 August 2020"
  public String day(LocalDate date) {
    return times.day(date);
  }

  /// "4.30pm", "12 noon"
  public String hour(LocalTime time) {
    return times.hour(time);
  }

  /// "Monday 3 August 2020, 4.30pm"
  public String moment(LocalDateTime time) {
    return times.moment(time);
  }

  /// "Monday 3 August 2020, 4.30pm", of an instant seen in a zone.
  public String moment(Instant instant, ZoneId zone) {
    return times.moment(LocalDateTime.ofInstant(instant, zone));
  }

  /// "Monday 3 August 2020, 4.30pm (British Summer Time)"
  public String momentInZone(Instant instant, ZoneId zone) {
    return times.inZone(instant.atZone(zone));
  }

  /// "Ann, Ben and Cai"
  public String list(Collection<?> items) {
    return lists.all(texts(items));
  }

  /// "Ann, Ben or Cai"
  public String either(Collection<?> items) {
    return lists.either(texts(items));
  }

  /// By the language's alphabet: in Welsh *ch* stands between *c* and *d*.
  public Comparator<String> order() {
    return grammar().order();
  }

  private List<String> texts(Collection<?> items) {
    return items.stream().map(item -> write(item, Style.PLAIN)).toList();
  }

  String write(Object value, Style style) {
    return switch (value) {
      case String text -> text;
      case Number number -> number(number);
      case LocalDate date -> day(date);
      case LocalTime time -> hour(time);
      case LocalDateTime time -> time(time, style);
      case ZonedDateTime time when style == Style.ZONE -> times.inZone(time);
      case ZonedDateTime time -> time(time.toLocalDateTime(), style);
      case Collection<?> items -> style == Style.OR ? either(items) : list(items);
      case Message message -> say(message);
      default -> {
        assert !(value instanceof Instant) : "an instant has no hour: give it with a zone";
        yield value.toString();
      }
    };
  }

  private String time(LocalDateTime time, Style style) {
    return switch (style) {
      case DATE -> day(time.toLocalDate());
      case TIME -> hour(time.toLocalTime());
      case PLAIN, ZONE, OR -> moment(time);
    };
  }

  Grammar grammar() {
    @Nullable Grammar known = grammar;
    if (known == null) {
      // two threads at once make two alike, and one is forgotten
      known = new Grammar(language.locale());
      grammar = known;
    }
    return known;
  }
}
