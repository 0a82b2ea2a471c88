package assay.template;

/**
 * Why a template could not be read or filled.
 *
 * @param message one line in lower case
 * @param help the way out
 * @param at where in the template's text
 */
public record TemplateProblem(String message, String help, int at) {}
