package org.hustings.server.dispatch.reissue;

import java.util.Map;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Sends an elector's ballot to an address that is not the roll's, when a second person agrees and
/// the elector does not say no.
@Component
class OtherAddressAct implements ApprovedAct {
  static final String KIND = "dispatch.other-address";

  private final OtherAddressRows rows;
  private final ObjectProvider<OtherAddresses> addresses;
  private final Elections elections;
  private final Roll roll;
  private final Catalogue catalogue;

  OtherAddressAct(
      OtherAddressRows rows,
      ObjectProvider<OtherAddresses> addresses,
      Elections elections,
      Roll roll,
      Catalogue catalogue) {
    this.rows = rows;
    // it proposes this act, so it knows the list of acts
    this.addresses = addresses;
    this.elections = elections;
    this.roll = roll;
    this.catalogue = catalogue;
  }

  /// What the audit log may have of it.
  static Map<String, String> details(OtherAddress wanted) {
    return Map.of(
        "election", wanted.election().slug(),
        "elector", wanted.elector().toString(),
        "channel", wanted.channel().key(),
        "address", wanted.masked(),
        "wanted", Long.toString(wanted.id()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election = definition(approval);
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    OtherAddress wanted = wanted(approval);
    String key =
        wanted.channel() == Channel.POST
            ? "reissue-staff.act.by-post"
            : "reissue-staff.act.by-email";
    return catalogue
        .in(Language.ENGLISH)
        .say(
            Message.of(
                key,
                "name",
                elector(wanted).name(),
                "number",
                wanted.elector().toString(),
                "address",
                wanted.address().lines().map(String::strip).toList(),
                "hours",
                OtherAddresses.STAFF_DELAY.toHours()));
  }

  @Override
  public String grounds(Approval approval) {
    OtherAddress wanted = wanted(approval);
    return roll.find(wanted.election(), wanted.elector())
        .map(elector ->
            String.join(
                "\n",
                "to:" + wanted.address(),
                "member:" + elector.member(),
                "email:" + elector.email(),
                "post:" + elector.postalAddress()))
        .orElse("");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    OtherAddress wanted = wanted(approval);
    ElectionDefinition election = definition(approval);
    Elector elector = elector(wanted);
    try {
      addresses.getObject().require(election, elector, wanted.channel(), second.actor());
    } catch (RefusedException e) {
      throw new ApprovalRefusedException(e.words());
    }
    addresses.getObject().begin(election, elector, wanted, second.actor());
  }

  private ElectionDefinition definition(Approval approval) {
    return elections.find(wanted(approval).election()).orElseThrow();
  }

  private OtherAddress wanted(Approval approval) {
    return rows.find(Long.parseLong(approval.detail("wanted"))).orElseThrow();
  }

  private Elector elector(OtherAddress wanted) {
    return roll.find(wanted.election(), wanted.elector())
        .orElseThrow(
            () ->
                new ApprovalRefusedException(
                    catalogue.in(Language.ENGLISH).say("reissue-staff.act.off-the-roll")));
  }
}
