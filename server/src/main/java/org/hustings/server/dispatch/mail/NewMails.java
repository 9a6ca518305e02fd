package org.hustings.server.dispatch.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.dispatch.reissue.RequestLinks;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.organisation.member.FormatsWanted;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.roll.Elector;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts mails into the outbox, many by one statement.
@Component
class NewMails {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 12;

  private final JdbcClient database;
  private final RequestLinks requestLinks;
  private final FormatsWanted formats;
  private final Members members;
  private final Clock clock;

  NewMails(
      JdbcClient database,
      RequestLinks requestLinks,
      FormatsWanted formats,
      Members members,
      Clock clock) {
    this.database = database;
    this.requestLinks = requestLinks;
    this.formats = formats;
    this.members = members;
    this.clock = clock;
  }

  /// What one mail is about; the code is null for a reminder, and the link for a ballot.
  private record New(
      Elector elector,
      String to,
      String contests,
      Pack pack,
      @Nullable SecurityCode code,
      @Nullable String link) {}

  /// A mail for each of these packs, in their order.
  void bring(ElectionId election, List<MadePack> packs) {
    write(
        election,
        MailKind.BALLOT,
        packs.stream()
            .map(one ->
                new New(
                    one.elector(), one.to(), contests(one.pack()), one.pack(), one.code(), null))
            .toList());
  }

  /// A reminder to each of these electors, who have these packs by e-mail, each with a link of its own.
  void remind(ElectionId election, List<Reminder> reminders) {
    List<String> links =
        requestLinks.remind(
            election,
            reminders.stream()
                .map(one -> new RequestLinks.Asked(one.elector().number(), one.to()))
                .toList());
    write(
        election,
        MailKind.REMINDER,
        IntStream.range(0, reminders.size())
            .mapToObj(place -> reminder(reminders.get(place), links.get(place)))
            .toList());
  }

  private static New reminder(Reminder one, String link) {
    return new New(one.elector(), one.to(), contests(one.pack()), one.pack(), null, link);
  }

  private void write(ElectionId election, MailKind kind, List<New> mails) {
    Instant now = clock.instant();
    Map<MemberNumber, Format> wanted =
        formats.among(mails.stream().map(one -> one.elector().member()).toList());
    Map<MemberNumber, String> languages =
        members.languages(mails.stream().map(one -> one.elector().member()).toList());
    database
        .sql(
            """
            WITH new AS (
              SELECT * FROM unnest(:tokens::text[], :electors::int[], :packs::bigint[],
                  :recipients::text[], :names::text[], :wishes::text[], :contests::text[],
                  :codes::text[], :links::text[], :formats::text[])
                WITH ORDINALITY
                AS new (token, elector, pack, recipient, name, language, contests, code, link,
                  format, nth)),
            mail AS (
              INSERT INTO dispatch.mail (election, elector, kind, pack, token, state, state_at)
              SELECT :election, elector, :kind, pack, token, 'WAITING', :now FROM new ORDER BY nth
              RETURNING id, token)
            INSERT INTO dispatch.outbox
              (mail, election, recipient, name, language, contests, code, link, format, not_before)
            SELECT mail.id, :election, recipient, name, language, contests, code, link, format, :now
            FROM new JOIN mail USING (token)
            """)
        .param("election", election.slug())
        .param("kind", kind.name())
        .param("now", now)
        .param("tokens", column(mails, _ -> token(), String[]::new))
        .param("electors", column(mails, one -> one.elector().number().value(), Integer[]::new))
        .param("packs", column(mails, one -> one.pack().id().number(), Long[]::new))
        .param("recipients", column(mails, New::to, String[]::new))
        .param("names", column(mails, one -> one.elector().name(), String[]::new))
        .param("wishes", column(mails, one -> languages.get(one.elector().member()), String[]::new))
        .param("contests", column(mails, New::contests, String[]::new))
        .param("links", column(mails, New::link, String[]::new))
        .param(
            "formats", column(mails, one -> key(wanted.get(one.elector().member())), String[]::new))
        .param(
            "codes",
            column(mails, one -> one.code() == null ? null : one.code().written(), String[]::new))
        .update();
  }

  private static @Nullable String key(@Nullable Format format) {
    return format == null ? null : format.key();
  }

  private static String contests(Pack pack) {
    return pack.entitlements().slugs();
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static <T> @Nullable T[] column(
      List<New> mails, Function<New, @Nullable T> value, IntFunction<@Nullable T[]> array) {
    return mails.stream().map(value).toArray(array);
  }
}
