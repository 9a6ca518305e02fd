package org.hustings.browser;

import com.google.zxing.oned.Code128Writer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The returning officer and one of their staff while the ballot goes on: the close is put off, a
/// paper comes back, a vote is disqualified and counts after all.
class TendingTheBallotTest extends Journey {
  private static final String ELECTION = "/elections/wrenford-council-2020";
  private static final String STAFF = "/staff" + ELECTION;

  @Test
  void a_close_that_two_people_put_off_is_told_wherever_the_ballot_is() {
    Person officer = become("Rowan Ashby", Screen.DESK).opens(STAFF + "/ballot");
    officer
        .sees("Close of the ballot: Friday 14 August 2020, 12 noon.")
        .fills("Date", "2020-08-15")
        .fills("Time", "18:00")
        .fills("Why", "A strike of the post.")
        .presses("Propose it to a second person");
    officer.sees(
        "The ballot of Wrenford Society, council election 2020 will stay open until Saturday 15 August"
            + " 2020, 6pm.");
    confirmed(officer);

    Person anybody = somebodyAt(Screen.TELEPHONE).opens(ELECTION + "/timetable");
    anybody.sees(
        "The ballot closes: moved from Friday 14 August 2020, 12 noon to Saturday 15 August 2020,"
            + " 6pm.",
        "Reason: A strike of the post.");
    anybody.opens(ELECTION).sees("The timetable has changed", "A strike of the post.");
    anybody.opens(ELECTION + "/result").isOn("Result: not declared yet");
    anybody.sees(
        "The ballot is open until Saturday 15 August 2020, 6pm. It was put off from Friday 14"
            + " August 2020, 12 noon.",
        "It is to be declared on Monday 17 August 2020.");
  }

  @Test
  void a_paper_is_keyed_with_its_image_and_a_disqualification_is_taken_back() {
    Person officer = become("Rowan Ashby", Screen.DESK).opens(STAFF + "/dispatch");
    officer.presses("Make the files for the printer").sees("All files are made");
    Map<String, Object> pack =
        site()
            .part(JdbcClient.class)
            .sql(
                """
                SELECT lpad(paper::text, 7, '0') AS paper, elector::text FROM dispatch.pack
                WHERE election = 'wrenford-council-2020' AND paper IS NOT NULL ORDER BY id LIMIT 1
                """)
            .query()
            .singleRow();
    String paper = String.valueOf(pack.get("paper"));
    officer.opens(STAFF + "/post").fills("Numbers of the papers", paper).presses("Take them in");
    officer.sees("in the box; it can be keyed");

    officer.opens(STAFF + "/post/key").fills("The clerks' phrase", "reeds bend under the wind");
    officer.presses("Agree on this phrase").opens(STAFF + "/post/key?paper=" + paper);
    marks(officer);
    give(officer, scan("0000000"));
    officer.presses("Done with this paper").sees("The image is of paper 0000000, not of");
    give(officer, scan(paper));
    officer.presses("Done with this paper").sees("Paper " + paper + ": a second clerk keys it.");
    officer.opens(STAFF + "/images").sees("There is one image.");
    Person second = become("Sana Okoro", Screen.TABLET).opens(STAFF + "/post/key");
    second.fills("The clerks' phrase", "reeds bend under the wind");
    second.presses("Begin to key").opens(STAFF + "/post/key?paper=" + paper);
    marks(second);
    second.presses("Done with this paper").sees("Paper " + paper + ": it is sealed in the box.");

    String elector = String.valueOf(pack.get("elector"));
    officer.opens(STAFF + "/marked-register");
    officer.fills("Number of the elector", elector).fills("Why", "Joined twice.");
    officer.presses("Propose it to a second person");
    confirmed(officer);
    officer.opens(STAFF + "/disqualifications").sees("Joined twice.", "In force");
    officer.fills("Number of the elector", elector).fills("Why", "It was her sister.");
    officer.presses("Propose it to a second person");
    confirmed(officer);
    officer.opens(STAFF + "/disqualifications").sees("Taken back on", "It was her sister.");
  }

  /// Keys the same marks whoever keys, whichever contests the paper is of.
  private static void marks(Person clerk) {
    for (Locator contest : clerk.page().locator("form[enctype] fieldset").all()) {
      Locator boxes = contest.locator("input[inputmode=numeric]");
      if (boxes.count() > 0) {
        boxes.first().fill("1");
      } else {
        contest.locator("input[type=checkbox]").first().check();
      }
    }
  }

  private static void give(Person clerk, byte[] image) {
    clerk
        .page()
        .getByLabel("Image of the paper")
        .setInputFiles(new FilePayload("scan.png", "image/png", image));
  }

  /// The scanned page of a paper with this number.
  private static byte[] scan(String number) {
    BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, page.getWidth(), page.getHeight());
    pen.setColor(Color.BLACK);
    boolean[] modules = new Code128Writer().encode(number);
    for (int module = 0; module < modules.length; module++) {
      if (modules[module]) {
        pen.fillRect(800 + 3 * module, 80, 3, 70);
      }
    }
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(page, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
