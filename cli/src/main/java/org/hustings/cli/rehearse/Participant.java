package org.hustings.cli.rehearse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jsoup.Jsoup;

/// One person at a browser without script: follows links, fills forms in, keeps cookies. Each comes
/// from a loopback address of their own, so that limits on one client hit no other.
final class Participant implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final URI site;
  private final HttpClient http;

  /// @param number tells one participant from another; at most 2^24
  Participant(URI site, int number) {
    this.site = site;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new PlainCookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .localAddress(loopback(number))
            .build();
  }

  /// Opens a page, by its path or its full address.
  Page open(String path) {
    return page(send(HttpRequest.newBuilder(site.resolve(path)).build()));
  }

  /// Looks at a page again and again until it shows what is waited for, at most ten minutes. A page
  /// that shows an error ends the waiting.
  ///
  /// @param what is waited for, in words
  Page openUntil(String path, String what, Predicate<Page> shown) {
    Instant until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      Page page = open(path).taken();
      if (shown.test(page)) {
        return page;
      }
      String error = page.document().select(".error-summary").text();
      if (!error.isEmpty()) {
        throw new RehearsalFault(path + ": " + error);
      }
      pause();
    }
    throw new RehearsalFault("%s: no %s in %d minutes".formatted(path, what, PATIENCE.toMinutes()));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// What lies at the address, as it is.
  byte[] download(String path) {
    return file(HttpRequest.newBuilder(site.resolve(path)).build());
  }

  private byte[] file(HttpRequest request) {
    String what = request.method() + " " + request.uri().getPath();
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new RehearsalFault("%s answered %d".formatted(what, response.statusCode()));
      }
      Marked.file(response, request.uri().getPath());
      return response.body();
    } catch (IOException e) {
      throw new RehearsalFault("%s: %s".formatted(what, e.getMessage()), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// The file that answers a form.
  byte[] download(Form form) {
    FormBody body = form.body();
    return file(
        HttpRequest.newBuilder(form.address())
            .header("Content-Type", body.type())
            .POST(BodyPublishers.ofString(body.text()))
            .build());
  }

  /// Sends a form in and gives the page that answers, whatever it says.
  Page send(Form form) {
    FormBody body = form.body();
    return page(
        send(
            HttpRequest.newBuilder(form.address())
                .header("Content-Type", body.type())
                .POST(BodyPublishers.ofString(body.text()))
                .build()));
  }

  /// Sends a form in and expects that it is taken.
  Page submit(Form form) {
    return send(form).taken();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new RehearsalFault(
          "%s %s: %s".formatted(request.method(), request.uri().getPath(), e.getMessage()), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Page page(HttpResponse<String> response) {
    return new Page(
        response.request().method(),
        response.uri(),
        response.statusCode(),
        Jsoup.parse(response.body(), response.uri().toString()));
  }

  private static RehearsalFault interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new RehearsalFault("The rehearsal was interrupted.", e);
  }

  private static InetAddress loopback(int number) {
    int below = number + 2;
    try {
      return InetAddress.getByAddress(
          new byte[] {127, (byte) (below >> 16), (byte) (below >> 8), (byte) below});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
