package assay.template;

import java.util.Map;

/**
 * A text with places as Python's {@code str.format} has them: {@code {rule.title}}, {@code
 * {state[index]}}, doubled braces for braces. Conversions and formats are not taken.
 */
public final class SimpleTemplate {

  private SimpleTemplate() {}

  /** {@code text} with its places filled from {@code names}. */
  public static Template.Filled fill(String text, Map<String, Data> names) {
    try {
      return new Template.Output(filled(text, names));
    } catch (TemplateStop stop) {
      return new Template.Failed(stop.problem());
    }
  }

  private static String filled(String text, Map<String, Data> names) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '{' && c != '}') {
        out.append(c);
      } else if (i + 1 < text.length() && text.charAt(i + 1) == c) {
        out.append(c);
        i++;
      } else if (c == '}') {
        throw new TemplateStop(i, "a `}` closes nothing", "double it if a brace is meant: `}}`");
      } else {
        int end = text.indexOf('}', i);
        if (end < 0) {
          throw new TemplateStop(i, "a `{` is not closed", "double it if a brace is meant: `{{`");
        }
        out.append(value(text.substring(i + 1, end), names, i).print());
        i = end;
      }
    }
    return out.toString();
  }

  private static Data value(String path, Map<String, Data> names, int at) {
    if (path.indexOf('!') >= 0 || path.indexOf(':') >= 0 || path.indexOf('{') >= 0) {
      throw new TemplateStop(
          at, "conversions and formats are not supported", "use a `template` with filters");
    }
    String[] steps = path.replace("]", "").split("[.\\[]", -1);
    Data value = names.getOrDefault(steps[0], new Data.Missing(steps[0]));
    for (int i = 1; i < steps.length; i++) {
      value =
          value instanceof Data.Items list && Filters.isWhole(steps[i]) && steps[i].length() < 7
              ? item(list, Integer.parseInt(steps[i]), steps[i])
              : Evaluator.part(value, steps[i], at);
    }
    if (value instanceof Data.Missing missing) {
      throw new TemplateStop(
          at, "`%s` is not defined".formatted(missing.name()), "name what is there");
    }
    return value;
  }

  private static Data item(Data.Items list, int index, String name) {
    return index >= 0 && index < list.items().size()
        ? list.items().get(index)
        : new Data.Missing(name);
  }
}
