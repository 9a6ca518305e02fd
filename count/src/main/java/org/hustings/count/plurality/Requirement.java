package org.hustings.count.plurality;

import java.math.BigInteger;
import org.hustings.count.CannotCount;
import org.hustings.count.record.Decision.Needed;
import org.hustings.count.record.Decision.Needed.Measure;

/// One thing that a question needs to be carried, besides more Yes than No.
///
/// @param measure what is counted against what
/// @param numerator of the least share, from 1
/// @param denominator of the least share, not below the numerator
/// @param electors how many could vote, where the measure asks for it; 0 elsewhere
public record Requirement(Measure measure, int numerator, int denominator, long electors) {
  /// @throws CannotCount if the share is not within 0 and 1, or nobody could vote
  public Requirement {
    if (numerator < 1 || denominator < numerator) {
      throw new CannotCount(
          "a share such as 2/3 is above 0 and at most 1, not %d/%d"
              .formatted(numerator, denominator));
    }
    if (isOfElectors(measure) ? electors < 1 : electors != 0) {
      throw new CannotCount(
          "a share of the electorate needs at least 1 elector, and no other share has any; here are "
              + electors);
    }
  }

  private static boolean isOfElectors(Measure measure) {
    return measure == Measure.YES_OF_ELECTORS || measure == Measure.TURNOUT;
  }

  /// At least this share of those who voted Yes or No.
  public static Requirement ofVotes(int numerator, int denominator) {
    return new Requirement(Measure.YES_OF_VOTES, numerator, denominator, 0);
  }

  /// At least this share of all who voted, abstentions included.
  public static Requirement ofPapers(int numerator, int denominator) {
    return new Requirement(Measure.YES_OF_PAPERS, numerator, denominator, 0);
  }

  /// At least this share of all who could vote said Yes.
  public static Requirement ofElectors(int numerator, int denominator, long electors) {
    return new Requirement(Measure.YES_OF_ELECTORS, numerator, denominator, electors);
  }

  /// At least this share of all who could vote did.
  public static Requirement turnout(int numerator, int denominator, long electors) {
    return new Requirement(Measure.TURNOUT, numerator, denominator, electors);
  }

  /// How much of it this poll has.
  Needed in(QuestionPoll poll) {
    long has = measure == Measure.TURNOUT ? poll.papers() : poll.yes();
    long of =
        switch (measure) {
          case YES_OF_VOTES -> poll.yes() + poll.no();
          case YES_OF_PAPERS -> poll.yes() + poll.no() + poll.abstentions();
          case YES_OF_ELECTORS, TURNOUT -> electors;
        };
    if (isOfElectors(measure) && poll.papers() > electors) {
      throw new CannotCount(
          "%d papers were received, and only %d electors could vote: mend the number of electors"
              .formatted(poll.papers(), electors));
    }
    return new Needed(measure, numerator + "/" + denominator, has, of, least(of));
  }

  /// The least whole number that is such a share.
  private long least(long of) {
    BigInteger[] parts =
        BigInteger.valueOf(of)
            .multiply(BigInteger.valueOf(numerator))
            .divideAndRemainder(BigInteger.valueOf(denominator));
    return parts[0].longValueExact() + (parts[1].signum() == 0 ? 0 : 1);
  }

  /// As a rule's name has it: `yes-2/3`, `yes-2/3-of-papers`, `turnout-1/2-of-5000`.
  String key() {
    String share = numerator + "/" + denominator;
    return switch (measure) {
      case YES_OF_VOTES -> "yes-" + share;
      case YES_OF_PAPERS -> "yes-" + share + "-of-papers";
      case YES_OF_ELECTORS -> "yes-" + share + "-of-" + electors;
      case TURNOUT -> "turnout-" + share + "-of-" + electors;
    };
  }

  String words() {
    String share = numerator + "/" + denominator;
    return switch (measure) {
      case YES_OF_VOTES -> "Yes from at least " + share + " of those voting Yes or No";
      case YES_OF_PAPERS -> "Yes from at least " + share + " of those voting, abstentions included";
      case YES_OF_ELECTORS -> "Yes from at least " + share + " of " + electors + " electors";
      case TURNOUT -> "votes of at least " + share + " of " + electors + " electors";
    };
  }
}
