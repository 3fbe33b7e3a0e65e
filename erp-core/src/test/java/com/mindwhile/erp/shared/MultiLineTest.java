package com.mindwhile.erp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MultiLineTest {

  private static final java.util.regex.Pattern TEXT =
      java.util.regex.Pattern.compile(MultiLine.class.getAnnotation(Pattern.class).regexp());

  @Test
  void isAnythingButControlCharactersHalvesAndReversals() {
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(it -> TEXT.matcher(Character.toString(it)).matches() == isRefused(it)))
        .isEmpty();
  }

  /** A group for each character would take a frame of the stack each. */
  @Test
  void mayBeLong() {
    assertThat(TEXT.matcher("Seen.\r\n\t".repeat(100_000)).matches()).isTrue();
  }

  private static boolean isRefused(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> "\n\r\t".indexOf(codePoint) < 0;
      case Character.SURROGATE -> true;
      default ->
          (codePoint >= 0x202a && codePoint <= 0x202e)
              || (codePoint >= 0x2066 && codePoint <= 0x2069);
    };
  }
}
