package org.hustings.definition.file;

import static org.hustings.definition.file.Key.optional;
import static org.hustings.definition.file.Key.required;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hustings.definition.eligibility.ConditionKind;
import org.hustings.definition.threshold.ThresholdKind;

/// The parts of a definition file that have keys of their own, each with the keys it may have.
public enum Shape {
  ELECTION(
      "the election",
      required("format", "The version of this format: `1`."),
      required("election", "The short name in addresses, such as `nec-2020`."),
      required("title", "What the public reads: `NEC elections 2020`."),
      required("organisation", "Whose election it is."),
      optional("body", "The body that the elected join."),
      optional("enquiries", "The e-mail address that members may write to."),
      required("zone", "The time zone of every date and time, such as `Europe/London`."),
      optional("kinds", "The kinds of body that nominate, by their key in the directory."),
      optional("sections", "The sections of the membership, by their key on the register."),
      optional("timetable", "The dated acts."),
      optional("voters", "The conditions asked of every voter; `[]` if none is asked."),
      optional("ballot", "What holds for the ballot of every contest."),
      optional("statement-characters", "The most characters of a candidate's statement."),
      required("contests", "The contests, in the order in which they are shown and counted."),
      optional(
          "one-seat-each",
          "`true` if whoever is elected in one contest is passed over in those after it."),
      optional("publish", "What of the result is published.")),
  PUBLISH(
      "what is published",
      optional(
          "least-ballots",
          "With fewer ballots in a contest, or in a section of its electoral college, only totals"
              + " and stages are published; 20 where nothing is stated.")),
  KIND(
      "a kind of body",
      required("one", "What one is called: `CLP`."),
      required("many", "What several are called: `CLPs`.")),
  SECTION(
      "a section of the membership",
      required("words", "Who is in it, in the plural: `young members`."),
      optional(
          "declared-by",
          "`register` (as where nothing is stated), or `member`: each declares for themselves that"
              + " they belong."),
      optional(
          "consent",
          "With `declared-by: member`, the words that a member agrees to; they are kept with the"
              + " declaration.")),
  ACT(
      "an act of the timetable",
      required("act", "Which act it is, from the list below, or `other`."),
      optional("key", "A short name for an `other` act, unique in the timetable."),
      required(
          "at",
          "The date, or date and time, in the election's zone: `2020-08-03`, `2020-08-03T16:30`;"
              + " with an offset where clocks going back make it happen twice."),
      optional("words", "What the public timetable calls it; needed for an `other` act."),
      optional("source", "Where the date was stated.")),
  BALLOT(
      "the ballot",
      optional("channels", "How votes may be cast: `online`, `post`."),
      optional(
          "dispatch",
          "By which channel each elector is sent the ballot: `email-else-post`, `email` or"
              + " `post`."),
      optional("order", "The order of candidates: `alphabetical`, `lot` or `lot-for-each-voter`."),
      optional("grace-minutes", "For how long a voting session open at the close may still cast."),
      optional("may-replace-vote", "`true` if a voter may replace a vote already cast."),
      optional("may-be-blank", "`true` if a blank paper may be cast."),
      optional(
          "superseded-paper",
          "What becomes of a paper that was declared lost and comes back alone: `set-aside`, unless"
              + " stated, or `count-if-alone`."),
      optional(
          "vote-letter",
          "`true` if electors are told by letter that a vote of theirs has come in, with at least"
              + " 50 at once."),
      optional(
          "languages",
          "In which languages ballots go out: `as-wished`, unless stated, `side-by-side` or"
              + " `english`.")),
  CONTEST(
      "a contest",
      required("contest", "The short name in addresses, such as `clp-representatives`."),
      required("name", "What the public reads: `CLP representatives`."),
      required("seats", "The places to be filled."),
      optional(
          "question", "What is put to the voters in place of candidates; it needs no `seats`."),
      optional("candidates", "The conditions on who may stand; `[]` if any member may."),
      optional(
          "nominators",
          "Who may nominate, and how many candidates each; `[]` if nobody need, as candidates put"
              + " themselves forward."),
      optional(
          "threshold",
          "The support that a candidate needs to be on the ballot paper; `none` if none is"
              + " needed."),
      optional("voters", "Further conditions on who may vote in this contest."),
      optional("order", "The order of candidates, where it differs from the election's."),
      optional("count", "How it is counted."),
      optional(
          "vacancies",
          "How a seat that falls empty is filled: `recount`, `runner-up` or `by-election`.")),
  QUESTION(
      "a question",
      required("text", "What is asked: `Shall the rules be amended as proposed?`"),
      optional(
          "answers",
          "`[Yes, No]`, as where nothing is stated, or `[Yes, No, Abstain]`, in the words of the"
              + " paper.")),
  NOMINATOR(
      "a nominator",
      optional("kind", "A kind of body whose bodies may nominate."),
      optional("members", "`all`, or the section whose members may nominate for themselves."),
      optional(
          "limit",
          "How many candidates each may nominate in this contest; `seats` for as many as there are"
              + " seats, `none` if any number."),
      optional(
          "names-are-public",
          "`true` if the public reads which members nominated; otherwise only how many did.")),
  THRESHOLD(
      "a threshold",
      of(ThresholdKind.keyed(), Shape::thresholdKey),
      optional("of", "The kind of body that `bodies` or `share` reckons, or a list of kinds."),
      optional("distinct-regions", "`true` if each body must be in another region."),
      optional("one-own", "`true` if one of the bodies must be the candidate's own.")),
  CONDITION("a condition", of(List.of(ConditionKind.values()), Shape::conditionKey)),
  AGE(
      "an age",
      optional("at-least", "The youngest age, in completed years."),
      optional("under", "The age not yet reached."),
      required("at", "The date or act at which the age is taken.")),
  COUNT(
      "the count",
      required(
          "method",
          "`stv`, `alternative-vote`, `block-vote`, `limited-vote`, `first-past-the-post`, or"
              + " `question`."),
      optional("rule", "The exact count rule, as `hustings count --rules` names it."),
      optional("votes", "How many crosses a paper may carry; only for a limited vote."),
      optional("constraints", "How many of the elected must belong to a group."),
      optional(
          "colleges",
          "The sections of an electoral college, which the alternative vote or first past the post"
              + " counts."),
      optional("re-open-nominations", "`true` if \"re-open nominations\" stands.")),
  CONSTRAINT(
      "a constraint",
      required("group", "The group, such as `women`."),
      optional("at-least", "How many of the elected must belong to it at least."),
      optional("at-most", "How many of the elected may belong to it at most.")),
  COLLEGE(
      "a college",
      required("name", "What the section of the electoral college is called."),
      required("percent", "Its weight; the weights of all colleges add up to 100."),
      required("voters", "The conditions on who votes in it; `[]` if none is asked."));

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Key> keys;

  Shape(String words, Key... keys) {
    this(words, List.of(), keys);
  }

  Shape(String words, List<Key> kinds, Key... further) {
    this.words = words;
    this.keys = Stream.concat(kinds.stream(), Stream.of(further)).toList();
  }

  /// A key for each kind that a part may be of.
  private static <T> List<Key> of(List<T> kinds, Function<T, Key> key) {
    return kinds.stream().map(key).toList();
  }

  private static Key thresholdKey(ThresholdKind kind) {
    return optional(
        kind.key(),
        switch (kind) {
          case BODIES -> "How many distinct bodies must nominate the candidate.";
          case SHARE -> "The share of all bodies of a kind that must, such as `5%`.";
          case MEMBERS -> "How many members must nominate the candidate.";
          case ALL_OF -> "Thresholds of which every one must be met.";
          case ANY_OF -> "Thresholds of which one must be met.";
          case NONE -> throw new IllegalArgumentException("said by a word alone");
        });
  }

  private static Key conditionKey(ConditionKind kind) {
    return optional(
        kind.key(),
        switch (kind) {
          case JOINED_BY -> "Joined on or before this date or act.";
          case NOT_IN_ARREARS -> "Not in arrears at this date, time or act.";
          case AGE -> "Of an age on a date.";
          case SECTION -> "In this section of the membership.";
          case OFFICE -> "Holds this office, such as `councillor`.";
          case LIST -> "On this list, such as `conference-delegates`.";
          case STATUS -> "Has this status, in the word of the register, such as `honorary life`.";
          case UNIT -> "Belongs to this unit, such as `northfield-branch`.";
          case KIND -> "Belongs to a unit of this kind, such as `branch`.";
          case REGION -> "Belongs to a unit in this region, as the register writes it.";
          case NATION -> "Belongs to a unit in this nation, as the register writes it.";
          case ANY_OF -> "Conditions of which one must hold.";
          case ALL_OF -> "Conditions of which every one must hold, within an `any-of`.";
        });
  }

  /// What it is, in a sentence: "a contest".
  public String words() {
    return words;
  }

  public List<Key> keys() {
    return keys;
  }

  List<String> names() {
    return keys.stream().map(Key::name).toList();
  }

  Optional<Key> key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }
}
