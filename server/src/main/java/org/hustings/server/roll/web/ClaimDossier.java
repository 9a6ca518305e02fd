package org.hustings.server.roll.web;

import java.util.List;
import org.hustings.server.account.Registered;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.roll.RollEntry;
import org.hustings.server.roll.claim.Claim;
import org.hustings.server.roll.right.VoteAnswer;
import org.jspecify.annotations.Nullable;

/// All that officials read to decide a claim.
///
/// @param claimant null if no register has them any more
/// @param member whom it is about; null while officials have not found whom an agent objects to
/// @param entry on the roll, removed or not; null if there never was one
/// @param answer by which rule the roll decided about the member; null without a member
/// @param today the same by today's register
/// @param history of the member on the register, the newest first
/// @param file whether one came with it
/// @param proposal that waits for a second person; null if none does
/// @param theirs whether the official who reads it may not decide it
/// @param mayBeGranted whether an elector objected to has had time to answer
public record ClaimDossier(
    Claim claim,
    @Nullable Registered claimant,
    @Nullable Member member,
    @Nullable RollEntry entry,
    @Nullable VoteAnswer answer,
    @Nullable VoteAnswer today,
    List<RegisterLine> history,
    boolean file,
    @Nullable Approval proposal,
    boolean theirs,
    boolean mayBeGranted) {
  public ClaimDossier {
    history = List.copyOf(history);
  }
}
