package org.hustings.browser;

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
