package org.hustings.server.roll.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorRows;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the addresses that the register has today of an elector on the roll, when a second person
/// agrees and the elector does not say no.
@Component
class ReaddressAct implements ApprovedAct {
  static final String KIND = "roll.readdress";

  private final ReaddressRows rows;
  private final ObjectProvider<Addresses> addresses;
  private final ElectorRows electors;
  private final Members members;
  private final Elections elections;
  private final Catalogue catalogue;

  ReaddressAct(
      ReaddressRows rows,
      ObjectProvider<Addresses> addresses,
      ElectorRows electors,
      Members members,
      Elections elections,
      Catalogue catalogue) {
    this.rows = rows;
    // it proposes this act, so it knows the list of acts
    this.addresses = addresses;
    this.electors = electors;
    this.members = members;
    this.elections = elections;
    this.catalogue = catalogue;
  }

  /// What the audit log may have of it.
  static Map<String, String> details(Readdressing wanted) {
    return Map.of(
        "election", wanted.election().slug(),
        "elector", wanted.elector().toString(),
        "addresses", String.join(" | ", wanted.masked()),
        "wanted", Long.toString(wanted.id()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = election(approval);
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    Readdressing wanted = wanted(approval);
    return catalogue
        .in(Language.ENGLISH)
        .say(
            Message.of(
                "readdress-staff.act",
                "name",
                electors
                    .entry(wanted.election(), wanted.elector())
                    .map(entry -> entry.elector().name())
                    .orElse(""),
                "number",
                wanted.elector().toString(),
                "email",
                Objects.requireNonNullElse(wanted.email(), "-"),
                "post",
                Objects.requireNonNullElse(wanted.postalAddress(), "-").lines().toList(),
                "hours",
                Addresses.DELAY.toHours()));
  }

  @Override
  public String grounds(Approval approval) {
    Readdressing wanted = wanted(approval);
    return electors
        .find(wanted.election(), wanted.elector())
        .flatMap(elector ->
            members
                .find(elector.member())
                .map(member ->
                    String.join(
                        "\n",
                        List.of(
                            "to:" + wanted.email(),
                            "to:" + wanted.postalAddress(),
                            "roll:" + elector.email(),
                            "roll:" + elector.postalAddress(),
                            "register:" + member.email(),
                            "register:" + member.postalAddress()))))
        .orElse("");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    Readdressing wanted = wanted(approval);
    Elector elector =
        electors
            .find(wanted.election(), wanted.elector())
            .orElseThrow(() ->
                new ApprovalRefusedException(
                    catalogue.in(Language.ENGLISH).say("readdress-staff.off-the-roll")));
    addresses.getObject().begin(election(approval), elector, wanted, second);
  }

  private ElectionDefinition election(Approval approval) {
    return elections.find(wanted(approval).election()).orElseThrow();
  }

  private Readdressing wanted(Approval approval) {
    return rows.find(Long.parseLong(approval.detail("wanted"))).orElseThrow();
  }
}
