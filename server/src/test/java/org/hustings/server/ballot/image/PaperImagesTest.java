package org.hustings.server.ballot.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.sealing.ImageEnvelope;
import org.hustings.ballotbox.sealing.OpeningKey;
import org.hustings.ballotbox.sealing.Sealing;
import org.hustings.server.ServerTest;
import org.hustings.server.account.PersonId;
import org.hustings.server.ballot.Disqualifications;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.post.Keying;
import org.hustings.server.ballot.post.KeyingKey;
import org.hustings.server.ballot.post.KeyingPhrases;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaperImagesTest extends ServerTest {
  private static final PaperNumber FIVE = new PaperNumber(5);
  private static final String PHRASE = "marsh harrier over reeds";

  @Autowired private SaltmarshBallot ballot;
  @Autowired private Scanning scanning;
  @Autowired private Keying keying;
  @Autowired private KeyingPhrases phrases;
  @Autowired private PaperImages images;
  @Autowired private Disqualifications disqualifications;
  @Autowired private Parting parting;

  @BeforeEach
  void papers_have_come_back() {
    begin_with_empty_tables();
    ballot.open(20);
    scanning.scan(Saltmarsh.ELECTION, List.of("5", "10", "15"), false, Saltmarsh.RETURNING_OFFICER);
  }

  @Test
  void an_image_is_sealed_with_its_number_painted_over_and_the_rest_legible() throws IOException {
    keep(FIVE, ScannedPaper.png(FIVE, "1 Ada Alder"));

    BufferedImage page = picture(opened("ballot.image").getFirst().getFirst());

    assertThat(page.getHeight()).isEqualTo(1754);
    assertThat(darkest(page, 0, 0.10)).isGreaterThan(100);
    assertThat(darkest(page, 0.20, 0.40)).isLessThan(60);
    assertThatThrownBy(() -> PaperHead.covered(page, FIVE)).hasMessageContaining("cannot be read");
  }

  @Test
  void a_page_that_lies_on_its_side_or_head_down_is_covered_too() {
    for (int quarters = 1; quarters < 4; quarters++) {
      BufferedImage turned = turned(ScannedPaper.page(FIVE, "1 Ada Alder"), quarters);

      keep(FIVE, ScannedPaper.file(turned, "png"));
    }
    assertThat(images.number(Saltmarsh.ELECTION)).isOne();
  }

  @Test
  void the_pages_of_a_scanners_pdf_are_kept_in_one_envelope() throws IOException {
    keep(FIVE, ScannedPaper.pdf(FIVE, "1 Ada Alder", 3));

    List<byte[]> pages = opened("ballot.image").getFirst();
    assertThat(pages).hasSize(3);
    for (byte[] page : pages) {
      assertThat(darkest(picture(page), 0, 0.10)).isGreaterThan(100);
    }
  }

  @Test
  void a_file_that_is_no_image_of_this_paper_is_refused_in_words() {
    BufferedImage headless = ScannedPaper.page(FIVE, "1 Ada Alder").getSubimage(0, 600, 1654, 1700);

    refused(ScannedPaper.png(new PaperNumber(10), "1"), "of paper 0000010, not of paper 0000005");
    refused(ScannedPaper.file(headless, "png"), "barcode of the paper cannot be read");
    refused("no image".getBytes(StandardCharsets.UTF_8), "cannot be read as an image");
    refused("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), "PDF cannot be read");
    refused(ScannedPaper.pdf(FIVE, "1", 9), "at most 8");
    refused(new byte[PageFile.LARGEST + 1], "larger than 8 MB");
    assertThatThrownBy(() ->
            keep(new PaperNumber(20), ScannedPaper.png(new PaperNumber(20), "not scanned in")))
        .hasMessageContaining("not among those returned");
    assertThat(images.number(Saltmarsh.ELECTION)).isZero();
  }

  @Test
  void at_the_parting_images_of_papers_that_count_are_shuffled_and_the_others_destroyed() {
    phrases.agree(Saltmarsh.ELECTION, PHRASE, Saltmarsh.RETURNING_OFFICER);
    KeyingKey key = phrases.key(Saltmarsh.ELECTION, PHRASE).orElseThrow();
    for (int number : List.of(5, 10, 15)) {
      PaperNumber paper = new PaperNumber(number);
      keep(paper, ScannedPaper.png(paper, "1 Ada Alder"));
      Pack pack = ballot.pack(number);
      Papers marked = ballot.marked(pack, new java.util.Random(number));
      keying.key(Saltmarsh.ELECTION, paper, marked, key, new PersonId("person", "1"));
      keying.key(Saltmarsh.ELECTION, paper, marked, key, new PersonId("person", "2"));
    }
    disqualifications.disqualify(
        Saltmarsh.ELECTION, new ElectorNumber(10), "Left.", Saltmarsh.RETURNING_OFFICER);
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));

    parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);

    Set<Integer> lengths = new HashSet<>();
    List<byte[]> handedOut = new ArrayList<>();
    images.each(
        Saltmarsh.ELECTION,
        sealed -> {
          lengths.add(sealed.length);
          handedOut.add(sealed);
        });
    assertThat(handedOut).hasSize(2);
    assertThat(lengths).hasSize(1);
    assertThat(opened("ballot.image")).isEmpty();
    assertThatThrownBy(() -> keep(FIVE, ScannedPaper.png(FIVE, "too late")))
        .isInstanceOf(RefusedException.class);
    images.handedOut(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
    images.destroy(Saltmarsh.ELECTION, "Nobody objected.", Saltmarsh.RETURNING_OFFICER);
    assertThat(images.number(Saltmarsh.ELECTION)).isZero();
  }

  private void keep(PaperNumber paper, byte[] file) {
    images.keep(Saltmarsh.ELECTION, paper, file);
  }

  private void refused(byte[] file, String words) {
    assertThatThrownBy(() -> keep(FIVE, file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(words);
  }

  private List<List<byte[]>> opened(String table) {
    OpeningKey key =
        OpeningKey.of(ballot.ceremony().key(), ballot.ceremony().shares().subList(0, 2));
    return database.sql("SELECT sealed FROM " + table).query(byte[].class).list().stream()
        .map(sealed -> ImageEnvelope.read(Saltmarsh.ELECTION, Sealing.of(1).open(key, sealed)))
        .toList();
  }

  private static BufferedImage picture(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  /// The darkest grey between two heights of a page: 0 is black.
  private static int darkest(BufferedImage page, double from, double to) {
    int darkest = 255;
    for (int y = (int) (page.getHeight() * from); y < page.getHeight() * to; y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        darkest = Math.min(darkest, new Color(page.getRGB(x, y)).getRed());
      }
    }
    return darkest;
  }

  private static BufferedImage turned(BufferedImage page, int quarters) {
    boolean lying = quarters % 2 == 1;
    BufferedImage turned =
        new BufferedImage(
            lying ? page.getHeight() : page.getWidth(),
            lying ? page.getWidth() : page.getHeight(),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = turned.createGraphics();
    pen.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    pen.rotate(quarters * Math.PI / 2);
    pen.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
    pen.dispose();
    return turned;
  }
}
