# Everything a contributor does, one target each; `make` lists them.
# The JDK is the one that ./assay finds, so that all of it is built and run the same way.

.DEFAULT_GOAL := help
.PHONY: help test verify fuzz update build run demo bench format clean new-target new-lint

# Maven, telling of tests, warnings and failures only. MAVEN_OPTIONS='-pl sigma' narrows it.
loud = -Dorg.slf4j.simpleLogger.log.$(1)=info
maven = java_home=$$(./assay --java-home) && JAVA_HOME=$$java_home mvn -B -ntp -Dstyle.color=never \
  -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
  $(call loud,org.apache.maven.plugin.surefire) \
  $(call loud,org.apache.maven.plugins.maven_surefire_plugin) $(MAVEN_OPTIONS)

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-22s %s\n", $$1 arguments($$1), $$2 } \
	  function arguments(name) { return name ~ /^new-/ ? " NAME=..." : name == "run" ? " ARGS=\"...\"" : "" }' \
	  Makefile

test: ## all tests, and whether the code is formatted: what CI runs
	@$(maven) test

verify: ## test, with the long runs over whole rule sets and random input
	@$(maven) test -Dlong=true
	@$(MAKE) --no-print-directory fuzz

fuzz: ## make up inputs for what reads files; TARGET=RegexFuzz chooses, SECONDS=600 is the time each
	@mkdir -p target
	@$(maven) test-compile surefire:test@fuzz -pl sigma -Pfuzz -Dfuzz.target='$(or $(TARGET),*Fuzz)' \
	  -Dfuzz.seconds=$(or $(SECONDS),20) 2>target/fuzz.log; status=$$?; \
	grep -aE '^(Done [0-9]+ runs|== Java|==.*ERROR|does not hold|artifact_prefix)' target/fuzz.log; \
	exit $$status

update: ## write the expected outputs anew from what the code gives now; read the diff
	@$(maven) test -Dupdate=true

build: ## the program, cli/target/assay.jar (./assay does it by itself when needed)
	@$(maven) package -DskipTests -pl cli -am

run: ## one command, as in make run ARGS="list targets"
	@./assay $(ARGS)

demo: ## the pages of the starter library
	@./assay demo

bench: ## the benchmarks; BENCH=ReadYaml chooses, BENCH_OPTIONS are JMH's
	@$(maven) package -DskipTests -pl bench -am
	@"$$(./assay --java-home)/bin/java" -jar bench/target/bench.jar $(BENCH_OPTIONS) $(BENCH)

format: ## format all Java code
	@$(maven) spotless:apply

clean: ## remove all that was built
	@$(maven) clean
	@rm -rf target sigma/.cifuzz-corpus

new-target: ## the beginnings of a new target, as in make new-target NAME=Panther
	@test -n "$(NAME)" || { echo 'usage: make new-target NAME=Panther' >&2; exit 2; }
	@expr "$(NAME)" : '[A-Z][A-Za-z0-9]*$$' >/dev/null || \
	  { echo 'a target is named like a class: make new-target NAME=Panther' >&2; exit 2; }
	@class=targets/src/main/java/assay/target/$(NAME).java; \
	page=docs/targets/$(target_id).md; \
	for file in $$class $$page; do \
	  test ! -e $$file || { echo "$$file is there already" >&2; exit 2; }; \
	done; \
	mkdir -p docs/targets && \
	printf '%s\n' "$$target_class" >$$class && printf '%s\n' "$$target_page" >$$page && \
	printf '%s\n' "wrote $$class" "wrote $$page" '' \
	  'Now add it to Targets.OF_TODAY in targets/src/main/java/assay/target/Targets.java:' '' \
	  '    new $(NAME)()' '' \
	  'Then, twice (the page takes its example from what the first run wrote): make update'

target_id = $(shell echo '$(NAME)' | sed 's/\([a-z0-9]\)\([A-Z]\)/\1-\2/g' | tr 'A-Z' 'a-z')

define target_class
package assay.target;

import assay.emit.Escaping;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.rule.Pattern;

/** Queries for $(NAME). */
final class $(NAME) extends QueryTarget {

  $(NAME)() {
    super("$(target_id)", "$(NAME)", "text");
  }

  @Override
  Syntax syntax(Request request) {
    return new Dialect();
  }

  private static final class Dialect extends Syntax {

    private static final Escaping TEXT = Escaping.before("\\", "\"\\", "*", "?");

    @Override
    protected String field(String name) {
      return name;
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      return Said.exactly(field(field) + "=\"" + TEXT.of(pattern) + "\"");
    }
  }
}
endef
export target_class

define target_page
# $(target_id)

Queries for $(NAME).

| | |
|---|---|
| Runs on | |
| Support level | emitted: no query was run |

## Refused

## What it says

What a warning such as `approximate-case` means is told with it; `--strict` refuses such a rule.

<!-- support -->
<!-- end -->

## Example

<!-- fixture: keywords -->
<!-- end -->
endef
export target_page

new-lint: ## the beginnings of a new check, as in make new-lint NAME=LongTitle
	@test -n "$(NAME)" || { echo 'usage: make new-lint NAME=LongTitle' >&2; exit 2; }
	@expr "$(NAME)" : '[A-Z][A-Za-z0-9]*$$' >/dev/null || \
	  { echo 'a check is named like a class: make new-lint NAME=LongTitle' >&2; exit 2; }
	@class=sigma/src/main/java/assay/lint/$(NAME).java; \
	page=docs/lint/$(target_id).md; \
	for file in $$class $$page; do \
	  test ! -e $$file || { echo "$$file is there already" >&2; exit 2; }; \
	done; \
	printf '%s\n' "$$lint_class" >$$class && printf '%s\n' "$$lint_page" >$$page && \
	printf '%s\n' "wrote $$class" "wrote $$page" '' \
	  'Now add it, in the order of ids, to LintRules.ALL in' \
	  'sigma/src/main/java/assay/lint/LintRules.java:' '' \
	  '    new $(NAME)(),' '' \
	  'Write what it looks for, and examples on its page. Then let the findings be drawn there' \
	  "and the schema of project files know its name: make update"

define lint_class
package assay.lint;

import assay.source.Severity;

/** What it finds, in one sentence. */
final class $(NAME) implements LintRule {

  @Override
  public String id() {
    return "$(target_id)";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "What it finds, in one sentence.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    // findings.add(finding("what is wrong", subject.head(), "what is marked").withHelp("a way out"));
  }
}
endef
export lint_class

define lint_page
# $(target_id)

What it finds, in one sentence.

## Why

## Bad

```yaml
title: An example
```

## Good

```yaml
title: Another example
```
endef
export lint_page
