package org.hustings.server.ballot.image;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.ImageEnvelope;
import org.hustings.ballotbox.sealing.Sealing;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.ballot.Parting;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.OwnersActs;
import org.hustings.server.platform.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Images of the papers that came back by post, where clerks give some. An image is sealed as soon
/// as it is read, in memory, and nobody at the server can look at it. Until the parting it belongs
/// to its paper; then the images of the papers that count are shuffled, and nothing says any more
/// whose they are. They are handed out, sealed, for the trustees to open elsewhere, when the count
/// is disputed.
@Component
public class PaperImages {
  private static final int FETCHED = 20;

  private final JdbcClient database;
  private final ElectionKeys keys;
  private final Parting parting;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final OwnersActs owner;

  PaperImages(
      JdbcClient database,
      ElectionKeys keys,
      Parting parting,
      AuditLog audit,
      TransactionTemplate transaction,
      OwnersActs owner) {
    this.database = database;
    this.keys = keys;
    this.parting = parting;
    this.audit = audit;
    this.transaction = transaction;
    this.owner = owner;
  }

  /// Keeps a file with the image of a paper that has been scanned in, in the place of one that was
  /// given before. The paper's number is painted over.
  ///
  /// @throws RefusedException says what is wrong with the file, or that the paper is not among
  ///   those returned
  @Transactional
  public void keep(ElectionId election, PaperNumber paper, byte[] file) {
    ElectionKey key = keys.find(election).orElseThrow();
    List<BufferedImage> pages;
    try (Stream<BufferedImage> read = PageFile.pages(file)) {
      pages =
          read.map(page -> PaperHead.covered(FittedPages.grey(page), paper))
              .map(FittedPages::small)
              .toList();
    }
    byte[] inner = ImageEnvelope.fill(election, FittedPages.of(pages));
    int kept =
        database
            .sql(
                """
                INSERT INTO ballot.image (election, paper, sealed)
                SELECT election, paper, :sealed FROM ballot.returned
                WHERE election = :election AND paper = :paper
                ON CONFLICT (election, paper) DO UPDATE SET sealed = excluded.sealed
                """)
            .param("election", election.slug())
            .param("paper", paper.value())
            .param("sealed", Sealing.of(key.version()).seal(key, inner))
            .update();
    // asked after the insert, for whose commit the parting waits
    if (kept == 0 || parting.isBegun(election)) {
      throw new RefusedException(new ImageRefusal.NotReturned());
    }
  }

  /// Whether there is an image of this paper.
  public boolean isKept(ElectionId election, PaperNumber paper) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM ballot.image WHERE election = :election AND paper = :paper)
            """)
        .param("election", election.slug())
        .param("paper", paper.value())
        .query(Boolean.class)
        .single();
  }

  /// How many there are, before the parting or after.
  public int number(ElectionId election) {
    return database
        .sql(
            """
            SELECT (SELECT count(*) FROM ballot.image WHERE election = :election)
              + (SELECT count(*) FROM ballot.parted_image WHERE election = :election)
            """)
        .param("election", election.slug())
        .query(Integer.class)
        .single();
  }

  /// Hands over every sealed image of a parted election, in an order that means nothing.
  @Transactional(readOnly = true)
  public void each(ElectionId election, Consumer<byte[]> consumer) {
    try (Stream<byte[]> sealed =
        database
            .sql("SELECT sealed FROM ballot.parted_image WHERE election = :election")
            .param("election", election.slug())
            .withFetchSize(FETCHED)
            .query((row, _) -> row.getBytes(1))
            .stream()) {
      sealed.forEach(consumer);
    }
  }

  /// Takes down that the sealed images were handed out.
  @Transactional
  public void handedOut(ElectionId election, Actor by) {
    audit.record(
        by,
        "ballot.images-handed-out",
        "election:" + election,
        null,
        Map.of("images", number(election)));
  }

  /// Destroys the images of a parted election, when its result is beyond dispute. Not to be called
  /// within a transaction.
  public void destroy(ElectionId election, String reason, Actor by) {
    transaction.executeWithoutResult(_ -> delete(election, reason, by));
    owner.rewrite("ballot.parted_image");
    owner.emptyWriteAheadLog();
  }

  private void delete(ElectionId election, String reason, Actor by) {
    long images =
        database
            .sql("SELECT ballot.delete_images(:election)")
            .param("election", election.slug())
            .query(Long.class)
            .single();
    if (images > 0) {
      audit.record(
          by,
          "ballot.images-destroyed",
          "election:" + election,
          null,
          Map.of("images", images, "reason", reason));
    }
  }
}
