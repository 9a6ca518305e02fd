package org.hustings.server.dispatch.post;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.batch.AlikePacks;
import org.hustings.server.dispatch.batch.Batches;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.dispatch.batch.PackMaking;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.dispatch.wording.LanguagesOfBallots;
import org.hustings.server.dispatch.wording.SpokenWording;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the packs that go by post, a few files at a time. The codes exist in the files alone, and
/// files and packs come into being in one transaction.
@Component
class Printing {
  /// As many as can be drawn at once, and not so many that they take much memory.
  private static final int FILES_AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

  private final PackMaking packs;
  private final Batches batches;
  private final PrintFiles files;
  private final PrinterKeys keys;
  private final BallotPapers papers;
  private final Wordings wordings;
  private final LanguagesOfBallots languages;
  private final Members members;
  private final Elections elections;
  private final SiteAddress site;
  private final Rehearsal rehearsal;
  private final Stops stops;
  private final Clock clock;

  Printing(
      PackMaking packs,
      Batches batches,
      PrintFiles files,
      PrinterKeys keys,
      BallotPapers papers,
      Wordings wordings,
      LanguagesOfBallots languages,
      Members members,
      Elections elections,
      SiteAddress site,
      Rehearsal rehearsal,
      Stops stops,
      Clock clock) {
    this.packs = packs;
    this.batches = batches;
    this.files = files;
    this.keys = keys;
    this.papers = papers;
    this.wordings = wordings;
    this.languages = languages;
    this.members = members;
    this.elections = elections;
    this.site = site;
    this.rehearsal = rehearsal;
    this.stops = stops;
    this.clock = clock;
  }

  /// The packs of one file.
  private record Lot(AlikePacks alike, Batches.Batch batch) {
    List<MadePack> packs() {
      return alike.packs();
    }

    PrintSize size() {
      return PrintSize.of(alike.format());
    }

    /// Enclosed booklets are printed for all in the usual size, so large ones are bound in.
    Booklets booklets(Plan plan) {
      return size().isLarge() ? Booklets.BOUND : plan.booklets();
    }
  }

  /// Makes the next files, one for each processor; how many packs are in them, 0 when none is
  /// wanted, there is no key to encrypt them to, the Welsh of the letter is older than its English, or
  /// the election does not go on.
  @Transactional
  public int next(Plan plan) {
    Optional<PrinterKey> key = keys.find(plan.election());
    return key.isEmpty()
            || stops.of(plan.election()).isPresent()
            || wordings.isBehind(plan.election(), WordingKind.LETTER)
        ? 0
        : next(plan, key.get());
  }

  private int next(Plan plan, PrinterKey key) {
    List<Lot> lots = lots(plan);
    if (lots.isEmpty()) {
      return 0;
    }
    ElectionDefinition election = elections.find(plan.election()).orElseThrow();
    List<PackFile> drawn = draw(plan, election, lots);
    for (int i = 0; i < lots.size(); i++) {
      Lot lot = lots.get(i);
      String name = "%s-batch-%04d.pdf".formatted(election.id(), lot.batch().number());
      // what is in the clear is never written anywhere
      byte[] encrypted = key.encrypt(name, drawn.get(i).content());
      files.add(
          describe(plan, lot, drawn.get(i).pages(), new Sealed(name, key, encrypted)), encrypted);
    }
    return lots.stream().mapToInt(lot -> lot.packs().size()).sum();
  }

  private List<Lot> lots(Plan plan) {
    return Stream.generate(() -> packs.nextPosted(plan.election(), plan.pace().packsPerFile()))
        .limit(FILES_AT_ONCE)
        .takeWhile(made -> !made.packs().isEmpty())
        .map(made -> new Lot(made, batches.of(made.packs().getFirst().pack().id())))
        .toList();
  }

  private List<PackFile> draw(Plan plan, ElectionDefinition election, List<Lot> lots) {
    Mark mark = Mark.of(rehearsal);
    SpokenWording wording = wordings.spoken(election, WordingKind.LETTER);
    List<Words> spoken = languages.alike(election);
    Map<MemberNumber, String> wishes = wishes(lots);
    SettledPapers settled = papers.find(plan.election()).orElseThrow();
    return lots.parallelStream()
        .map(lot ->
            PackFile.of(
                rehearsal.mark(spoken, title(election, lot, spoken)),
                letter(new Values(election, site), wording, wishes, mark, lot),
                lot.size().isLarge()
                    ? new LargePaper(election, spoken, mark, lot.size())
                    : new PaperPages(election, spoken, mark),
                new BookletPages(
                    election, spoken, mark, lot.booklets(plan) == Booklets.BOUND, lot.size()),
                settled,
                lot.packs()))
        .toList();
  }

  private static String title(ElectionDefinition election, Lot lot, List<Words> spoken) {
    return LetterLanguages.subject(
        spoken,
        words ->
            words.say(
                "pack.file.title",
                "election",
                election.title(),
                "batch",
                String.valueOf(lot.batch().number())));
  }

  private static LetterDrawing letter(
      Values values, SpokenWording wording, Map<MemberNumber, String> wishes, Mark mark, Lot lot) {
    return lot.size().isLarge()
        ? LargeLetter.of(values, wording, wishes, mark, lot.size(), lot.packs())
        : new LetterPage(values, wording, wishes, mark);
  }

  /// The languages that the electors of these packs wish.
  private Map<MemberNumber, String> wishes(List<Lot> lots) {
    return members.languages(
        lots.stream()
            .flatMap(lot -> lot.packs().stream())
            .map(one -> one.elector().member())
            .toList());
  }

  /// A file as the printer gets it.
  @SuppressWarnings("ArrayRecordComponent") // it is written once and compared with nothing
  private record Sealed(String name, PrinterKey key, byte[] content) {}

  private PrintFile describe(Plan plan, Lot lot, int pages, Sealed file) {
    Batches.Batch batch = lot.batch();
    List<MadePack> made = lot.packs();
    Pack first = made.getFirst().pack();
    return new PrintFile(
        batch.id(),
        batch.number(),
        batch.kind(),
        file.name() + ".pgp",
        made.size(),
        pages,
        Objects.requireNonNull(first.paper()),
        Objects.requireNonNull(made.getLast().pack().paper()),
        first.entitlements().slugs(),
        lot.booklets(plan),
        lot.alike().format(),
        sha256(file.content()),
        clock.instant(),
        file.key().fingerprint(),
        null,
        null,
        null);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
