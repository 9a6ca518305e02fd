package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.platform.KeptMail;
import org.hustings.server.platform.KeptMail.Letter;
import org.junit.jupiter.api.Test;

class SigningInTest extends Journey {
  private static final Pattern LINK = Pattern.compile("/sign-in/link\\?token=\\S+");

  @Test
  void the_link_that_is_sent_signs_in_once() {
    int before = site().part(KeptMail.class).letters().size();
    Person officer = somebodyAt(Screen.TELEPHONE).opens("/").unfolds("Menu").follows("Sign in");
    officer.fills("E-mail address", "rowan.ashby@example.org").presses("Send me a link");
    officer.isOn("Look in your inbox");

    String link = linkInLetter(before);
    officer.opens(link).isOn("Sign in as Rowan Ashby").presses("Sign in").isOn("Rowan Ashby");
    officer.presses("Sign out").sees("Sign in");
    officer.opens(link).isOn("This link no longer works");
  }

  @Test
  void an_address_that_is_none_is_explained_beside_its_field() {
    Person person = somebodyAt(Screen.TABLET).opens("/sign-in");
    person.fills("E-mail address", "ruth").presses("Send me a link");
    person.sees("There is a problem", "Enter an e-mail address, like name@example.com");
  }

  @Test
  void an_address_that_nobody_has_is_answered_with_the_same_words() {
    Person person = somebodyAt(Screen.TABLET).opens("/sign-in");
    person.fills("E-mail address", "nobody@example.org").presses("Send me a link");
    person.isOn("Look in your inbox");
  }

  @Test
  void another_address_is_confirmed_from_there_and_stopped_from_the_one_before() {
    Person hugh = become("Hugh Marchbanks", Screen.TELEPHONE).opens("/account/entry");
    hugh.fills("E-mail address", "hugh@new.example").presses("Save");
    hugh.sees("A link went to hugh@new.example");

    Person reader = somebodyAt(Screen.TABLET);
    reader.opens(linkIn(letterTo("hugh@new.example", "Cadarnhewch"), "/address/confirm"));
    reader.isOn("Use hugh@new.example?");
    reader.opens(linkIn(letterTo("hugh.marchbanks@", "Mae eich cyfeiriad"), "/address/stop"));
    reader.isOn("Stop the change of your address?").presses("It was not me: stop it");
    reader.isOn("Your address").sees("It is stopped");
  }

  private static String linkIn(Letter letter, String path) {
    Matcher link = Pattern.compile(Pattern.quote(path) + "\\?token=\\S+").matcher(letter.text());
    if (!link.find()) {
      throw new AssertionError("There is no link in: " + letter.text());
    }
    return link.group();
  }

  @Test
  void a_passkey_that_was_added_signs_in_without_a_letter() {
    Person officer = become("Sana Okoro", Screen.TABLET);
    authenticatorOf(officer);
    officer.fills("What do you call this device?", "Sana's telephone");
    officer.presses("Add a passkey").sees("Sana's telephone").presses("Sign out");

    officer.opens("/sign-in").presses("Use a passkey").isOn("Sana Okoro");

    officer.presses("Remove Sana's telephone").doesNotSee("Sana's telephone").presses("Sign out");
    officer.opens("/sign-in").button("Use a passkey").click();
    assertThat(officer.page().locator("#use-passkey [role=alert]")).not().isEmpty();
  }

  /// What is built into a telephone: it keeps passkeys and knows its owner.
  private static void authenticatorOf(Person person) {
    CDPSession browser = person.browser().newCDPSession(person.page());
    browser.send("WebAuthn.enable");
    JsonObject telephone = new JsonObject();
    telephone.addProperty("protocol", "ctap2");
    telephone.addProperty("transport", "internal");
    telephone.addProperty("hasResidentKey", true);
    telephone.addProperty("hasUserVerification", true);
    telephone.addProperty("isUserVerified", true);
    telephone.addProperty("automaticPresenceSimulation", true);
    JsonObject command = new JsonObject();
    command.add("options", telephone);
    browser.send("WebAuthn.addVirtualAuthenticator", command);
  }

  private String linkInLetter(int before) {
    KeptMail mail = site().part(KeptMail.class);
    mail.awaitLetters(before + 1);
    Letter letter = mail.letters().getLast();
    Matcher link = LINK.matcher(letter.text());
    if (!link.find()) {
      throw new AssertionError("There is no link in: " + letter.text());
    }
    return link.group();
  }
}
