package assay.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MethodsTest {

  @Test
  void methodsConstructorsAndInitializersAreFound() {
    String source =
        """
        record A(int x) {
          static {
          }
          A {
          }
          A(String text) {
            this(text.length());
          }
          @SuppressWarnings({"a", "b"})
          <T extends Comparable<T>> List<T> sorted(List<T> list) throws IOException {
            if (list.isEmpty()) {
              return list;
            }
            return list.stream().map(item -> { return item; }).toList();
          }
          interface B {
            int c();
          }
        }
        """;

    assertThat(Methods.of(source))
        .containsExactly(
            new Methods.Method("static", 2, 2),
            new Methods.Method("A", 4, 2),
            new Methods.Method("A", 6, 3),
            new Methods.Method("sorted", 10, 6));
  }

  @Test
  void anonymousClassesAndEnumConstantsHaveMethodsToo() {
    String source =
        """
        enum A {
          ONE("x") {
            int b() {
              return 1;
            }
          },
          TWO {
            int b() { return 2; }
          };
          final Object c = new Object() {
            public String toString() {
              return "d";
            }
          };
        }
        """;

    assertThat(Methods.of(source))
        .containsExactly(
            new Methods.Method("b", 3, 3),
            new Methods.Method("b", 8, 1),
            new Methods.Method("toString", 11, 3));
  }

  @Test
  void bracesInTextAndCommentsDoNotCount() {
    String source =
        """
        class A {
          // }
          /* } */
          String b() {
            char c = '}';
            char d = '\\'';
            return "}\\"}" + \"""
                } " } \\\"""
                \""";
          }
        }
        """;

    assertThat(Methods.of(source)).containsExactly(new Methods.Method("b", 4, 7));
  }
}
