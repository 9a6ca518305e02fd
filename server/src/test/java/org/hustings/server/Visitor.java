package org.hustings.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person before a browser, as far as a test needs one: it keeps cookies, does not follow
/// redirections, and sends forms with the token that it finds on their page.
public final class Visitor {
  private static final Pattern CSRF =
      Pattern.compile("<input type=\"hidden\" name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http;
  private final int port;

  /// A visitor of the server at this port of the machine.
  public Visitor(int port) {
    this(HttpClient.newBuilder(), port);
  }

  /// A visitor who comes from this address of the machine (all of 127.0.0.0/8 are), where the
  /// server counts what comes from one place.
  public Visitor(int port, InetAddress from) {
    this(HttpClient.newBuilder().localAddress(from), port);
  }

  private Visitor(HttpClient.Builder client, int port) {
    this.http = client.cookieHandler(new CookieManager()).build();
    this.port = port;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html, */*").build());
  }

  /// Opens a page by a link on another.
  public HttpResponse<String> follow(String from, String path) {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Accept", "text/html, */*")
            .header("Referer", from)
            .build());
  }

  /// Opens a page, fills in its form and sends it to this address.
  public HttpResponse<String> submit(String page, String address, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    Matcher token = CSRF.matcher(get(page).body());
    if (token.find()) {
      form.put("_csrf", token.group(1));
    }
    return post(address, form);
  }

  /// Sends the form of a page that was opened before, as often as a button is pressed.
  public HttpResponse<String> press(
      HttpResponse<String> page, String address, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    Matcher token = CSRF.matcher(page.body());
    if (token.find()) {
      form.put("_csrf", token.group(1));
    }
    return post(address, form);
  }

  /// Opens a page, sends its form to this address, and takes what answers as it is.
  public HttpResponse<byte[]> download(String page, String address) {
    Matcher token = CSRF.matcher(get(page).body());
    String form = token.find() ? "_csrf=" + encode(token.group(1)) : "";
    try {
      return http.send(
          HttpRequest.newBuilder(address(address))
              .header("Accept", "text/html, */*")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What is at this address, as it is.
  public HttpResponse<byte[]> fetch(String path) {
    try {
      return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Sends a form as it is, without the page that it belongs to.
  public HttpResponse<String> post(String address, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address(address))
            .header("Accept", "text/html, */*")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
