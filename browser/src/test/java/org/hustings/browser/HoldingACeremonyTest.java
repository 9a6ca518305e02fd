package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.OpeningKey;
import org.hustings.ballotbox.sealing.Sealing;
import org.hustings.ballotbox.sealing.TrusteePair;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.ballotbox.sealing.UnopenedException;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.ballot.ceremony.Ceremonies;
import org.hustings.server.ballot.ceremony.Seat;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A key ceremony from the trustees' first visit to the lodged key. All that the browsers send is
/// taken down; the test then looks for every secret in it and in the database.
class HoldingACeremonyTest extends Journey {
  private static final ElectionId ELECTION = Waterside.COMMITTEE.election();
  private static final String STAFF = "/staff/elections/" + ELECTION;
  private static final String OWN = "/elections/" + ELECTION + "/trustee";
  private static final String PASSPHRASE = "reeds bend under the west wind";

  private final List<String> received = new ArrayList<>();

  @Test
  void neither_key_nor_share_can_be_had_from_all_that_the_server_received() {
    List<Trustee> trustees = List.of(trustee("Ada Larch"), trustee("Wat Sedge"));
    trustees.forEach(this::makesTheirKey);
    Person officer = recorded(become("Rowan Ashby", Screen.DESK)).opens(STAFF + "/ceremony");
    officer.sees("Ada Larch", "Wat Sedge").presses("Propose it to a second person");
    officer.sees(trustees.getFirst().pair().key().fingerprint());
    confirmed(officer);
    officer.opens(STAFF + "/ceremony").presses("Make the key now").isOn("Make the key");
    officer.button("Make the key").click();
    assertThat(officer.page().locator("#hold [role=alert]")).containsText("Compare every");
    for (Trustee trustee : trustees) {
      officer.ticks(trustee.name + ": " + trustee.pair().key().fingerprint());
    }
    officer.button("Make the key").click();
    officer.sees("write its fingerprint down");
    String fingerprint = officer.page().locator("#fingerprint").innerText();
    officer.presses("Send the public key and the sealed shares").sees(fingerprint);
    trustees.forEach(trustee -> testsTheirShare(trustee, fingerprint));
    officer.opens(STAFF + "/ceremony").presses("Propose it to a second person").sees(fingerprint);
    confirmed(officer);
    somebodyAt(Screen.TELEPHONE).opens("/elections/" + ELECTION + "/ballots").sees(fingerprint);

    ElectionKey key = site().part(ElectionKeys.class).find(ELECTION).orElseThrow();
    assertThat(key.fingerprint()).isEqualTo(fingerprint);
    List<Seat> seats = site().part(Ceremonies.class).find(ELECTION).orElseThrow().seats();
    List<TrusteeShare> shares = new ArrayList<>();
    for (int place = 0; place < seats.size(); place++) {
      String envelope = String.valueOf(seats.get(place).envelope());
      shares.add(trustees.get(place).pair().open(ELECTION, envelope));
      TrusteePair another = trustees.get(1 - place).pair();
      assertThatThrownBy(() -> another.open(ELECTION, envelope))
          .isInstanceOf(UnopenedException.class);
    }
    byte[] inner = {1, 2, 3};
    Sealing sealing = Sealing.of(key.version());
    assertThat(sealing.open(OpeningKey.of(key, shares), sealing.seal(key, inner))).isEqualTo(inner);
    trustees.forEach(trustee -> opensTheirShareToGiveIt(trustee, shares));
    isNowhere(secrets(trustees, shares, trustees.getFirst().person));
  }

  /// The form by which it is given stands on a page only after the close: its script is tried on one
  /// like it.
  private static void opensTheirShareToGiveIt(Trustee trustee, List<TrusteeShare> shares) {
    Person person = trustee.person.opens(OWN);
    person
        .page()
        .evaluate(
            """
            async () => {
              const trustee = document.getElementById("trustee");
              const form = document.createElement("form");
              form.id = "from-file";
              form.hidden = true;
              Object.assign(form.dataset, trustee.dataset, { opened: "It is in the field." });
              form.innerHTML = '<input type="file"><input type="password" id="give-passphrase">'
                + '<p role="alert"></p><p role="status"></p><button type="submit">Open it</button>';
              const field = document.createElement("textarea");
              field.id = "share";
              field.setAttribute("aria-label", "Share");
              document.querySelector("main").replaceChildren(form, field);
              await import("/ballot/key/give.js");
            }
            """);
    choose(trustee, "#from-file");
    person.page().locator("#give-passphrase").fill("another passphrase");
    person.button("Open it").click();
    assertThat(person.page().locator("#from-file [role=alert]")).containsText("does not open");
    person.page().locator("#give-passphrase").fill(PASSPHRASE);
    person.button("Open it").click();
    assertThat(person.page().locator("#from-file [role=status]")).containsText("in the field");
    String given = person.page().locator("#share").inputValue();
    assertThat(shares).contains(TrusteeShare.parse(given));
    assertThat(person.page().locator("#give-passphrase")).hasValue("");
  }

  private record Trustee(String name, Person person, List<String> file) {
    String secret() {
      return String.valueOf(
          person
              .page()
              .evaluate(
                  """
                  async ([file, passphrase]) => {
                    const { describe, unlock } = await import("/ballot/key/key-file.js");
                    const { hex } = await import("/ballot/key/bytes.js");
                    return hex((await unlock(describe(file), passphrase)).secret);
                  }
                  """,
                  List.of(file.getFirst(), PASSPHRASE)));
    }

    TrusteePair pair() {
      return TrusteePair.of(secret());
    }
  }

  private Trustee trustee(String name) {
    PersonId id =
        site()
            .part(ElectionRoles.class)
            .give(
                new Actor("test:ceremony"),
                Role.TRUSTEE,
                ELECTION.slug(),
                "",
                name,
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
    return new Trustee(name, recorded(signedIn(id, Screen.TELEPHONE)), new ArrayList<>());
  }

  private void makesTheirKey(Trustee trustee) {
    Person person = trustee.person.opens("/account").follows("Your part of the key: " + ELECTION);
    person.page().locator("#make-passphrase").fill("too short");
    person.button("Make my key and save the file").click();
    assertThat(person.page().locator("#make [role=alert]")).containsText("too short");
    person.page().locator("#make-passphrase").fill(PASSPHRASE);
    person.page().locator("#make-again").fill(PASSPHRASE);
    Download saved =
        person.page().waitForDownload(() -> person.button("Make my key and save the file").click());
    trustee.file.add(read(saved.path()));
    person.sees("The file is saved.");
    choose(trustee, "#lodge");
    person.page().locator("#lodge-passphrase").fill("another passphrase");
    person.button("Check it and send the public part").click();
    assertThat(person.page().locator("#lodge [role=alert]")).containsText("does not open");
    person.page().locator("#lodge-passphrase").fill(PASSPHRASE);
    person.presses("Check it and send the public part");
    person.sees("You have made your key.", trustee.pair().key().fingerprint());
  }

  private void testsTheirShare(Trustee trustee, String fingerprint) {
    Person person = trustee.person.opens(OWN).sees(fingerprint);
    choose(trustee, "#test");
    person.page().locator("#test-passphrase").fill(PASSPHRASE);
    person.button("Show my share, to print it").click();
    assertThat(person.page().locator("#share pre")).containsText("Hustings key share");
    person.ticks("I have compared the fingerprint with whoever made the key");
    person.presses("Test my share").sees("Your share is tested");
  }

  private static void choose(Trustee trustee, String form) {
    trustee
        .person
        .page()
        .locator(form + " input[type=file]")
        .setInputFiles(
            new FilePayload(
                "key.txt", "text/plain", trustee.file.getFirst().getBytes(StandardCharsets.UTF_8)));
  }

  private Person recorded(Person person) {
    person.browser().onRequest(request -> received.add(whole(request)));
    return person;
  }

  private static String whole(Request request) {
    String body = request.postData() == null ? "" : request.postData();
    return request.url() + "\n" + request.headers() + "\n" + body;
  }

  /// Every secret that was anywhere in the browsers.
  private static List<byte[]> secrets(
      List<Trustee> trustees, List<TrusteeShare> shares, Person browser) {
    List<byte[]> secrets = new ArrayList<>();
    trustees.forEach(trustee -> secrets.add(HexFormat.of().parseHex(trustee.secret())));
    shares.forEach(share -> secrets.add(HexFormat.of().parseHex(share.secret())));
    Object whole =
        browser
            .page()
            .evaluate(
                """
                async ([one, two]) => {
                  const { combine } = await import("/ballot/key/shamir.js");
                  const { fromHex, hex } = await import("/ballot/key/bytes.js");
                  const share = (number, secret) => ({ number, share: fromHex(secret) });
                  return hex(combine([share(1, one), share(2, two)]));
                }
                """,
                shares.stream().map(TrusteeShare::secret).toList());
    secrets.add(HexFormat.of().parseHex(String.valueOf(whole)));
    secrets.add(PASSPHRASE.getBytes(StandardCharsets.UTF_8));
    return secrets;
  }

  private void isNowhere(List<byte[]> secrets) {
    String sent =
        received.stream().map(one -> one + "\n" + decoded(one)).collect(Collectors.joining("\n"));
    assertThat(sent).contains("envelope2=", "receipt=", "answer=");
    for (String text : List.of(sent, database())) {
      String without = text.replaceAll("[\\s+:-]", "").toLowerCase(Locale.ROOT);
      for (byte[] secret : secrets) {
        assertThat(without).doesNotContain(HexFormat.of().formatHex(secret));
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(secret);
        assertThat(text).doesNotContain(base64, base64.replace('+', '-').replace('/', '_'));
        assertThat(text).doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
      }
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
  }

  private String database() {
    JdbcClient database = site().part(JdbcClient.class);
    return List.of(
            "ballot.trustee_key",
            "ballot.ceremony",
            "ballot.ceremony_seat",
            "ballot.election_key",
            "account.approval",
            "audit.entry")
        .stream()
        .flatMap(table ->
            database.sql("SELECT t::text FROM " + table + " t").query(String.class).list().stream())
        .collect(Collectors.joining("\n"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
