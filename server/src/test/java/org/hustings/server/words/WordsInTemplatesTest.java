package org.hustings.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every template of a page in all languages says what it says by messages: no text of its own stands
/// between its tags, nor in what is read aloud of them.
class WordsInTemplatesTest {
  private static final Pattern IN_ALL_LANGUAGES = Pattern.compile("@param Words words\\b");
  private static final Pattern DECLARATIONS = Pattern.compile("(?m)^@(?:import|param)\\b.*$");
  private static final Pattern UNSEEN =
      Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->|<(script|style)\\b.*?</\\1>");
  private static final Pattern VALUE = Pattern.compile("(?:\\$unsafe|\\$|!)\\{");
  private static final Pattern CALL =
      Pattern.compile("@(?:if|elseif|for)\\(|@template\\.[\\w.-]+\\(");
  private static final Pattern SPOKEN =
      Pattern.compile("\\b(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>|@(?:else|endif|endfor)\\b");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /// What is the same in every language.
  private static final Set<String> NAMES = Set.of("Hustings");

  @Test
  void no_template_of_the_public_has_words_of_its_own() {
    Map<String, List<String>> found = new TreeMap<>();
    for (Path file : MessageFiles.sources("src/main/jte", ".jte")) {
      String template = MessageFiles.read(file);
      if (IN_ALL_LANGUAGES.matcher(template).find()) {
        List<String> words = words(template);
        if (!words.isEmpty()) {
          found.put(file.toString(), words);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<String> words(String template) {
    String text = DECLARATIONS.matcher(template).replaceAll("");
    text = withoutCode(UNSEEN.matcher(text).replaceAll(" "));
    List<String> words = new ArrayList<>();
    SPOKEN.matcher(text).results().forEach(spoken -> collect(spoken.group(1), words));
    collect(TAG.matcher(text).replaceAll("\n"), words);
    return words;
  }

  private static void collect(String text, List<String> words) {
    WORD.matcher(text)
        .results()
        .map(word -> word.group())
        .filter(word -> !NAMES.contains(word))
        .forEach(words::add);
  }

  /// The template without what is computed; pieces of template that are handed on stay.
  private static String withoutCode(String template) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      Matcher value = VALUE.matcher(template).region(at, template.length());
      Matcher call = CALL.matcher(template).region(at, template.length());
      if (value.lookingAt()) {
        at = end(template, value.end(), '{', '}', text);
      } else if (call.lookingAt()) {
        at = end(template, call.end(), '(', ')', text);
      } else {
        text.append(template.charAt(at++));
      }
    }
    return text.toString();
  }

  /// Behind the bracket that closes; what stands within as a piece of template goes to the text.
  private static int end(String template, int begin, char opens, char closes, StringBuilder text) {
    int depth = 1;
    boolean quoted = false;
    int at = begin;
    while (at < template.length() && depth > 0) {
      char letter = template.charAt(at);
      if (quoted) {
        at += letter == '\\' ? 1 : 0;
        quoted = letter != '"';
      } else if (letter == '`' && template.charAt(at - 1) == '@') {
        int last = endOfPiece(template, at + 1);
        text.append(withoutCode(template.substring(at + 1, last)));
        at = last;
      } else {
        quoted = letter == '"';
        depth += letter == opens ? 1 : letter == closes ? -1 : 0;
      }
      at++;
    }
    return at;
  }

  private static int endOfPiece(String template, int begin) {
    int depth = 1;
    int at = begin;
    while (at < template.length()) {
      if (template.charAt(at) == '`') {
        depth += template.charAt(at - 1) == '@' ? 1 : -1;
        if (depth == 0) {
          return at;
        }
      }
      at++;
    }
    return at;
  }
}
