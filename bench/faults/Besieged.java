import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.signin.SignInLinks;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.context.ApplicationContext;

/// A server in the middle of a ballot, with the limits of `serve`, and what an attacker has who is
/// signed in and may put up photographs: a session, and a picture of nearly twenty million pixels.
final class Besieged {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private Besieged() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    ApplicationContext context =
        Node.start(
            folder,
            Map.of(
                "server.port", arguments[1],
                "hustings.http.connections-a-client", "200",
                "hustings.faults.electors", arguments[2],
                "hustings.faults.folder", arguments[0]),
            "voting-faults");
    ImageIO.write(
        new BufferedImage(4400, 4400, BufferedImage.TYPE_BYTE_GRAY),
        "png",
        folder.resolve("photograph.png").toFile());
    signIn(context, Integer.parseInt(arguments[1]), folder);
  }

  /// Writes down the cookie and the token of a session and the candidate's address.
  private static void signIn(ApplicationContext context, int port, Path folder) throws Exception {
    PersonId person =
        context
            .getBean(Grants.class)
            .give(Actor.system("bench"), Role.RETURNING_OFFICER, "Ann Fenn", "ann@example.org");
    Instant now = context.getBean(MovableClock.class).instant();
    String path =
        context
            .getBean(Candidacies.class)
            .find(
                context.getBean(Saltmarsh.class).candidates(Saltmarsh.COUNCIL).values().stream()
                    .findFirst()
                    .orElseThrow(),
                now)
            .orElseThrow()
            .path();
    CookieManager cookies = new CookieManager();
    HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    String token = context.getBean(SignInLinks.class).issue(person);
    String site = "http://localhost:" + port;
    String page = get(browser, site + "/sign-in/link?token=" + token);
    browser.send(
        HttpRequest.newBuilder(URI.create(site + "/sign-in/link"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("token=" + token + "&_csrf=" + csrf(page)))
            .build(),
        HttpResponse.BodyHandlers.discarding());
    String form = get(browser, site + path + "/own");
    Path half = folder.resolve("session.part");
    Files.write(half, List.of("hustings=" + cookie(cookies), csrf(form), path));
    Files.move(half, folder.resolve("session.txt"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String get(HttpClient browser, String address)
      throws IOException, InterruptedException {
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String csrf(String page) {
    Matcher token = CSRF.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("no form:\n" + page);
    }
    return token.group(1);
  }

  private static String cookie(CookieManager cookies) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("hustings"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
