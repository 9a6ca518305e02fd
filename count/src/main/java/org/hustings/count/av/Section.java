package org.hustings.count.av;

import java.math.BigDecimal;
import org.hustings.count.Contest;

/// A part of an electoral college with its own ballots and a fixed share of the whole.
///
/// @param name such as "Members"
/// @param weight its share of the college in per cent; those of all sections add up to 100
/// @param contest the section's ballots; an affiliate that casts a block vote is a ballot with the
///   block's weight. Candidates are the same, in the same order, in every section
public record Section(String name, BigDecimal weight, Contest contest) {}
