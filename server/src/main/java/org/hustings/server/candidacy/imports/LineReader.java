package org.hustings.server.candidacy.imports;

import static org.hustings.server.candidacy.imports.CandidateColumns.ABOUT;
import static org.hustings.server.candidacy.imports.CandidateColumns.CONTEST;
import static org.hustings.server.candidacy.imports.CandidateColumns.NAME;
import static org.hustings.server.candidacy.imports.CandidateColumns.NUMBER;
import static org.hustings.server.candidacy.imports.CandidateColumns.SORTED;
import static org.hustings.server.candidacy.imports.CandidateColumns.WEBSITE;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidacyWords;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.WhoMayStand;
import org.hustings.server.candidacy.imports.CandidatesComparison.OnRecord;
import org.hustings.server.candidacy.imports.Outcome.Part;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.state.Stage;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.organisation.csv.Fault;
import org.hustings.server.organisation.csv.Faults;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.WebAddress;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads one line of a file of candidates: who it names in which contest, whether they may stand
/// there, and what is another than on record.
@Component
class LineReader {
  private static final int LONGEST_NAME = 200;

  private final Members members;
  private final WhoMayStand whoMayStand;
  private final Candidacies candidacies;
  private final LineFiles files;
  private final Words words;

  LineReader(
      Members members,
      WhoMayStand whoMayStand,
      Candidacies candidacies,
      LineFiles files,
      Catalogue catalogue) {
    this.members = members;
    this.whoMayStand = whoMayStand;
    this.candidacies = candidacies;
    this.files = files;
    this.words = catalogue.in(Language.ENGLISH);
  }

  Line read(CsvRow row, OnRecord record, Faults faults) {
    return new Reading(row, record, faults).line();
  }

  /// One line, under way.
  private final class Reading implements LineFiles.Told {
    private final CsvRow row;
    private final OnRecord record;
    private final Faults faults;
    private final List<Fault> own = new ArrayList<>();

    Reading(CsvRow row, OnRecord record, Faults faults) {
      this.row = row;
      this.record = record;
      this.faults = faults;
    }

    @Override
    public void fault(Column column, String problem, String remedy) {
      faults.add(row.line(), column.heading(), problem, remedy);
      own.add(new Fault(row.line(), column.heading(), problem, remedy));
    }

    Line line() {
      ContestDefinition contest = contest();
      String name = Objects.requireNonNullElse(row.text(NAME), "");
      if (name.isEmpty()) {
        fault(NAME, words.say("candidates-staff.no-name"), words.say("candidates-staff.name"));
      } else if (name.length() > LONGEST_NAME) {
        fault(
            NAME,
            words.say("candidates-staff.long", "most", LONGEST_NAME),
            words.say("candidates-staff.name"));
      }
      Member member = member();
      Profile profile = name.isEmpty() ? null : profile(name, member);
      LineFiles.Shown shown = files.read(row, record, this);
      if (contest == null || profile == null || !own.isEmpty()) {
        return faulty(contest, name);
      }
      PublicContests.Defined defined = new PublicContests.Defined(record.election(), contest);
      Candidacy before = before(contest, name, member);
      Outcome outcome = outcome(defined, member, profile, shown, before);
      if (!own.isEmpty()) {
        return faulty(contest, name);
      }
      Line.Found found =
          new Line.Found(
              defined,
              member,
              before == null ? profile : over(before.profile(), profile),
              before == null ? null : before.id(),
              shown.statement(),
              shown.photograph());
      return new Line(row.line(), contest.name(), name, outcome, found);
    }

    private Line faulty(@Nullable ContestDefinition contest, String name) {
      String written = Objects.requireNonNullElse(row.text(CONTEST), "");
      return new Line(
          row.line(),
          contest == null ? written : contest.name(),
          name,
          new Outcome.Faulty(own),
          null);
    }

    private @Nullable ContestDefinition contest() {
      List<ContestDefinition> all =
          record.election().contests().stream().filter(one -> !one.isQuestion()).toList();
      String written = row.text(CONTEST);
      if (written == null && all.size() == 1) {
        return all.getFirst();
      }
      Optional<ContestDefinition> found =
          all.stream()
              .filter(one ->
                  one.id().slug().equalsIgnoreCase(written)
                      || one.name().strip().equalsIgnoreCase(written))
              .findFirst();
      if (found.isEmpty()) {
        fault(
            CONTEST,
            written == null
                ? words.say("candidates-staff.no-contest")
                : words.say("candidates-staff.unknown-contest", "written", written),
            words.say(
                "candidates-staff.contests",
                "names",
                all.stream().map(one -> one.name()).toList()));
      }
      return found.orElse(null);
    }

    private @Nullable Member member() {
      String number = row.text(NUMBER);
      if (number == null) {
        return null;
      }
      Optional<Member> found =
          MemberNumber.isNumber(number)
              ? members.find(new MemberNumber(number)).filter(member -> !member.hasLeft())
              : Optional.empty();
      if (found.isEmpty()) {
        fault(
            NUMBER,
            words.say("candidates-staff.unknown-member", "number", number),
            words.say("candidates-staff.member"));
      }
      return found.orElse(null);
    }

    private Profile profile(String name, @Nullable Member member) {
      String sorted = row.text(SORTED);
      String about = Objects.requireNonNullElse(row.text(ABOUT), "");
      if (about.length() > Profile.LONGEST_LINE) {
        fault(
            ABOUT,
            words.say("candidates-staff.long", "most", Profile.LONGEST_LINE),
            words.say("candidates-staff.shorten"));
        about = "";
      }
      String web = row.text(WEBSITE);
      @Nullable URI website = web == null ? null : WebAddress.of(web).orElse(null);
      if (web != null && website == null) {
        fault(
            WEBSITE,
            words.say("candidates-staff.no-website", "written", web),
            words.say("candidates-staff.website"));
      }
      @Nullable UnitId unit = member == null ? null : member.unit();
      return new Profile(
          sorted == null ? PersonName.of(name) : new PersonName(name, sorted),
          unit,
          about,
          website);
    }

    /// The candidacy that the line means: of the same member, or, where it has no number, of the
    /// same name. One that a line before it meant is a fault.
    private @Nullable Candidacy before(
        ContestDefinition contest, String name, @Nullable Member member) {
      String who = member == null ? name.toLowerCase(Locale.ROOT) : "#" + member.number();
      if (!record.seen().add(contest.id() + "\n" + who)) {
        fault(
            member == null ? NAME : NUMBER,
            words.say("candidates-staff.twice"),
            words.say("candidates-staff.once"));
      }
      return record.candidacies().getOrDefault(contest.id(), List.of()).stream()
          .filter(one ->
              member == null
                  ? one.name().shown().equalsIgnoreCase(name)
                  : member.person().equals(one.person()))
          .findFirst()
          .orElse(null);
    }

    private Outcome outcome(
        PublicContests.Defined defined,
        @Nullable Member member,
        Profile profile,
        LineFiles.Shown shown,
        @Nullable Candidacy before) {
      Stage stage = record.state().of(defined.contest()).stage();
      if (before == null) {
        (member == null
                ? whoMayStand.stopped(defined).stream().toList()
                : whoMayStand.hindrances(defined, member.person()))
            .forEach(hindrance ->
                fault(
                    member == null ? NAME : NUMBER,
                    CandidacyWords.hindrance(words, hindrance),
                    words.say("candidates-staff.ineligible")));
        closed(stage, NAME);
        return new Outcome.PutForward(member != null, member != null && member.email() != null);
      }
      if (!before.stands()) {
        return new Outcome.Over(before.state());
      }
      List<Part> parts = new ArrayList<>();
      if (!over(before.profile(), profile).equals(before.profile())) {
        parts.add(Part.PROFILE);
      }
      if (shown.statement() != null
          && !shown
              .statement()
              .markdown()
              .equals(candidacies.statement(before.id(), record.now()).orElse(""))) {
        parts.add(Part.STATEMENT);
      }
      if (shown.photograph() != null && files.differs(record, shown.photograph(), before.id())) {
        parts.add(Part.PHOTOGRAPH);
      }
      if (parts.isEmpty()) {
        return new Outcome.Unchanged();
      }
      closed(stage, NAME);
      return new Outcome.Changed(Set.copyOf(parts));
    }

    private void closed(Stage stage, Column column) {
      if (stage.compareTo(Stage.PAPERS_SETTLED) >= 0 && stage != Stage.POSTPONED) {
        fault(
            column,
            words.say("candidates-staff.settled"),
            words.say("candidates-staff.settled-remedy"));
      }
    }

    /// What is on record with what the line has in its place; what the line leaves empty stays.
    private Profile over(Profile before, Profile line) {
      boolean sameName =
          row.text(SORTED) == null && line.name().shown().equals(before.name().shown());
      return new Profile(
          sameName ? before.name() : line.name(),
          before.unit(),
          row.text(ABOUT) == null ? before.line() : line.line(),
          row.text(WEBSITE) == null ? before.website() : line.website());
    }
  }
}
