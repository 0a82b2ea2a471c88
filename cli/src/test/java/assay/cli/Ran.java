package assay.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A command that ran inside this process: its exit status and what it printed. */
record Ran(int status, String out, String err) {

  static Ran assay(String... arguments) {
    return withInput("", arguments);
  }

  static Ran withInput(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Terminal terminal =
        Main.quiet(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err);
    int status = Main.run(arguments, terminal);
    terminal.out().flush();
    terminal.err().flush();
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
