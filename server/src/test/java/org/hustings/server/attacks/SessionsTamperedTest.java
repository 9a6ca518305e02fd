package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody who reads and writes the database wants to be signed in as the returning officer.
class SessionsTamperedTest extends ServerTest {
  private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

  private Visitor officer = visitor();

  @BeforeEach
  void the_returning_officer_is_signed_in() {
    begin_with_empty_tables();
    officer = signedIn(Role.RETURNING_OFFICER);
    assertThat(officer.get("/staff/elections").statusCode()).isEqualTo(200);
  }

  @Test
  void nothing_of_a_session_is_an_object_of_java_or_can_be_read() {
    List<byte[]> attributes =
        database
            .sql("SELECT attribute_bytes FROM account.session_attributes")
            .query(byte[].class)
            .list();

    assertThat(attributes).isNotEmpty();
    for (byte[] attribute : attributes) {
      assertThat(HexFormat.of().formatHex(attribute)).doesNotStartWith("aced");
      assertThat(new String(attribute, StandardCharsets.ISO_8859_1))
          .doesNotContain("Appointee", "person:", "signed-in");
    }
  }

  /// As it was: the name of a session, as the database has it, in a cookie.
  @Test
  void a_sessions_name_from_the_database_opens_nothing() {
    String session =
        database.sql("SELECT trim(session_id) FROM account.session").query(String.class).single();

    for (String cookie : List.of(session, session + ".", session + "." + "0".repeat(64))) {
      assertThat(staffPageWith(cookie).statusCode()).isEqualTo(302);
      assertThat(staffPageWith(base64(cookie)).statusCode()).isEqualTo(302);
    }
    assertThat(officer.get("/staff/elections").statusCode()).isEqualTo(200);
  }

  @Test
  void an_object_of_java_in_a_session_is_never_made() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(new ArrayList<>(List.of(Map.of("is", "signed-in"))));
    }
    write(bytes.toByteArray());

    assertThat(officer.get("/staff/elections").statusCode()).isEqualTo(302);
  }

  @Test
  void words_in_clear_sign_nobody_in() {
    write("{\"is\":\"signed-in\",\"person\":\"person:1\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(officer.get("/staff/elections").statusCode()).isEqualTo(302);
  }

  @Test
  void what_the_returning_officers_session_holds_is_of_no_use_in_another() {
    Visitor scrutineer = signedIn(Role.SCRUTINEER);
    assertThat(scrutineer.post("/staff/elections", Map.of()).statusCode()).isEqualTo(403);
    String mine =
        database
            .sql("SELECT primary_id FROM account.session ORDER BY creation_time DESC LIMIT 1")
            .query(String.class)
            .single();
    database
        .sql(
            """
            UPDATE account.session_attributes SET attribute_bytes = (
              SELECT attribute_bytes FROM account.session_attributes
              WHERE attribute_name = :context AND session_primary_id <> :mine)
            WHERE attribute_name = :context AND session_primary_id = :mine
            """)
        .param("context", CONTEXT)
        .param("mine", mine)
        .update();

    assertThat(scrutineer.get("/account").statusCode()).isEqualTo(302);
  }

  private void write(byte[] attribute) {
    assertThat(
            database
                .sql(
                    "UPDATE account.session_attributes SET attribute_bytes = ?"
                        + " WHERE attribute_name = ?")
                .params(attribute, CONTEXT)
                .update())
        .isOne();
  }

  private HttpResponse<String> staffPageWith(String cookie) {
    Visitor stranger = visitor();
    return stranger.send(
        HttpRequest.newBuilder(stranger.address("/staff/elections"))
            .header("Accept", "text/html")
            .header("Cookie", "hustings=" + cookie)
            .build());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
