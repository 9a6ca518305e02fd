package org.hustings.count.file;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Headings that say what a column is, in the words of form makers, of counting programs and of
/// several languages. What such a column holds is never a candidate.
final class KnownColumns {
  private static final Set<String> WEIGHTS =
      headings(
          """
          weight; count; ballots; number of ballots; papers; number of papers; vote weight;
          voter weight; ballot weight; multiplicity; num ballots; no of ballots; pwysau; gewicht;
          poids; peso
          """);

  /// They may be numbers of ballots, or something else.
  private static final Set<String> AMBIGUOUS =
      headings("votes; quantity; frequency; freq; n; total; amount; how many");

  private static final Set<String> BALLOTS =
      headings(
          """
          ballot id; ballot; ballotid; ballot number; ballot no; id; voter; voter id; voterid;
          paper; paper number; vote id; cast vote record; cvr; cvr number; record; record id
          """);

  private static final Set<String> RANKS =
      headings("rank; ranking; preference; preference number; vote rank; choice number; position");
  private static final Set<String> CHOICES =
      headings("choice; candidate; candidate name; vote; selection; option; name; contestant");

  private static final Set<String> PASSED_OVER =
      headings(
          """
          id; ballot; ballot id; ballotid; ballot number; ballot no; paper; paper number; voter;
          voter id; voterid; voter number; voter name; voter email; voter key; voter type; unique id;
          timestamp;
          time stamp; time; date; datetime; date time; submitted; submitted at; submitted on;
          submission date; submission time; submission id; submit date; submit date utc;
          start date; start date utc; stage date utc; end date; end date utc; startdate; enddate;
          start time; end time; completion time; last modified time; created; created at;
          updated at; date submitted; submitdate; date created; date modified; datestamp;
          date started; date last action; recorded date; recordeddate; duration;
          duration in seconds; finished; progress; status; response type; ip address; ipaddress;
          ip; e mail; email; email address; emailaddress; e mail address; username; user name;
          user; user id; userid; full name; your name; your email; name; first name; last name;
          surname; forename; member; member no; member number; member id; membership number;
          membership no; membership id; respondent; respondent id; response id; responseid;
          response number; response no; response; collector id; collector; recipient last name;
          recipient first name; recipient email; recipientlastname; recipientfirstname;
          recipientemail; external reference; externalreference; external data reference;
          location latitude; location longitude; locationlatitude; locationlongitude;
          distribution channel; distributionchannel; user language; userlanguage; network id;
          tags; ending; last page; lastpage; start language; startlanguage; seed; token;
          access code; accesscode; access key; refurl; referrer url; referrer; url; precinct;
          precinct id; batch; batch id; ward; district; county; tabulator; tabulator id; record id;
          record; cast vote record; cvr; cvr number; imprinted id; ballot style; ballot type;
          ballot type id; counting group; session id; sessionid; uuid; guid; vote id;
          tracker; ballot tracker; smart ballot tracker; vote hash; voter uuid; cast at; receipt;
          comments; comment; any comments; other comments; notes; note; remarks; feedback; index;
          unnamed 0; row; row number; line; line number; no; nr; num; number; #; source; device;
          browser; user agent; country; phone; telephone; mobile; score; total score;
          total points; quiz feedback; completed; complete; partial; participant; participant id;
          participant name; participant email; participant number; level;
          zeitstempel; e mail adresse; startzeit; fertigstellungszeit; datum; uhrzeit; vorname;
          nachname; nutzername; benutzername; mitgliedsnummer; kennung; antwort id;
          horodateur; adresse e mail; adresse email; adresse mail; courriel; nom; prenom;
          nom d utilisateur; heure de debut; heure de fin; numero; numero d adherent;
          marca temporal; direccion de correo electronico; correo electronico; correo; nombre;
          nombre de usuario; hora de inicio; hora de finalizacion; fecha; apellidos;
          informazioni cronologiche; indirizzo email; nome utente; nome; cognome; ora di inizio;
          ora di completamento; data; tijdstempel; e mailadres; gebruikersnaam; naam; begintijd;
          tijd van voltooien; voornaam; achternaam; lidnummer; carimbo de data hora;
          endereco de e mail; nome de usuario; nome de utilizador; hora de conclusao;
          stamp amser; cyfeiriad e bost; cyfeiriad ebost; e bost; ebost; enw; eich enw;
          enw defnyddiwr; amser dechrau; amser cwblhau; dyddiad; amser; rhif aelodaeth;
          rhif aelod; sylwadau; sygnatura czasowa; adres e mail; nazwa uzytkownika; imie;
          nazwisko; tidsstampel; e postadress; anvandarnamn; namn; tidsstempel; tidspunkt;
          e mailadresse; e postadresse; brugernavn; brukernavn; navn; aikaleima;
          sahkopostiosoite; kayttajanimi; nimi; stampa ama; seoladh riomhphoist; ainm;
          отметка времени; адрес электронной почты; имя; имя пользователя; χρονικη σημανση;
          タイムスタンプ; メールアドレス; 时间戳记; 電子郵件地址
          """);

  private static final Pattern NUMBERED_OR_SCORED =
      Pattern.compile(
          "(custom data|custom variable|embedded data|hidden) ?\\d*|(points|feedback|score) .+"
              + "|.* (id|uuid|guid|ip|email|e mail|timestamp)");

  private KnownColumns() {}

  private static Set<String> headings(String text) {
    return Arrays.stream(text.strip().split(";", -1))
        .map(Spelling::words)
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean isWeight(String heading) {
    return WEIGHTS.contains(Spelling.words(heading));
  }

  static boolean isAmbiguous(String heading) {
    return AMBIGUOUS.contains(Spelling.words(heading));
  }

  static boolean isBallot(String heading) {
    return BALLOTS.contains(Spelling.words(heading));
  }

  static boolean isRank(String heading) {
    return RANKS.contains(Spelling.words(heading));
  }

  static boolean isChoice(String heading) {
    return CHOICES.contains(Spelling.words(heading));
  }

  /// Whether the column is about the ballot or the voter and no part of the vote.
  static boolean isPassedOver(String heading) {
    String words = Spelling.words(heading);
    return PASSED_OVER.contains(words) || NUMBERED_OR_SCORED.matcher(words).matches();
  }
}
