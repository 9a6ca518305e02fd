package org.hustings.definition;

import java.math.BigDecimal;
import org.hustings.definition.eligibility.Eligibility;

/// One section of an electoral college, whose votes together weigh a stated share.
///
/// @param name such as "Members" or "Affiliates"
/// @param percent of the whole, above 0; all colleges of a contest add up to 100
/// @param voters who votes in it, beyond what the contest asks of everybody
public record College(String name, BigDecimal percent, Eligibility voters) {}
