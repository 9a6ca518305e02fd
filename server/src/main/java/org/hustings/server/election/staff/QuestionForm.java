package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Counting;
import org.hustings.definition.Question;
import org.hustings.definition.QuestionRules;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// Reads a question from its form: its text, its answers and its rule.
record QuestionForm(Fields form, ContestDefinition before, Words english) {
  /// The kind of contest that a new one is to be.
  static final String KIND = "question";

  private static final String TEXT = "question";
  private static final String YES = "answer.yes";
  private static final String NO = "answer.no";
  private static final String ABSTAIN = "answer.abstain";
  private static final String FURTHER = "further";
  private static final int LONGEST_ANSWER = 60;

  static void fill(Map<String, String> fields, Question question, @Nullable Counting counting) {
    fields.put(TEXT, question.text());
    fields.put(YES, question.answers().getFirst());
    fields.put(NO, question.answers().get(1));
    fields.put(ABSTAIN, question.offersAbstention() ? question.answers().getLast() : "");
    String rule = counting == null || counting.rule() == null ? "" : counting.rule();
    int plus = rule.indexOf('+');
    fields.put("rule", plus < 0 ? rule : rule.substring(0, plus));
    fields.put(FURTHER, plus < 0 ? "" : rule.substring(plus + 1));
  }

  ContestDefinition contest(@Nullable Eligibility voters) {
    String name = form.text("name", "draft-staff.field.name");
    String text = form.text(TEXT, "draft-staff.field.question");
    return ContestDefinition.asking(
        before.id(), name, new Question(text, answers()), voters, counting());
  }

  private List<String> answers() {
    List<String> answers = new ArrayList<>();
    answers.add(form.text(YES, "draft-staff.field.answer-yes"));
    answers.add(form.text(NO, "draft-staff.field.answer-no"));
    String abstain = form.written(ABSTAIN);
    if (!abstain.isEmpty()) {
      if (!QuestionRules.abstains(abstain)) {
        form.fault(ABSTAIN, english.say("draft-staff.fault.abstain"));
      }
      answers.add(abstain);
    }
    if (answers.stream().map(one -> one.toLowerCase(Locale.ROOT)).distinct().count()
        < answers.size()) {
      form.fault(NO, english.say("draft-staff.fault.answers-alike"));
    }
    if (answers.stream().anyMatch(one -> one.length() > LONGEST_ANSWER)) {
      form.fault(YES, english.say("draft-staff.fault.answer-long", "most", LONGEST_ANSWER));
    }
    return answers;
  }

  private @Nullable Counting counting() {
    String name = form.written("rule");
    String further = form.written(FURTHER);
    if (name.isEmpty()) {
      if (!further.isEmpty()) {
        form.fault("rule", english.say("draft-staff.fault.rule-first"));
      }
      return before.counting() == null ? null : Counting.by(CountMethod.QUESTION);
    }
    String rule = further.isEmpty() ? name : name + "+" + further;
    if (!further.isEmpty() && !QuestionRules.isRule(rule)) {
      form.fault(FURTHER, english.say("draft-staff.fault.further", "found", further));
    }
    return new Counting(CountMethod.QUESTION, rule, null, List.of(), List.of(), false);
  }
}
