// The command line: numbers in range, and a sentence for what is wrong.
package lessonkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTest {

  @ParameterizedTest
  @ValueSource(
    strings = { "", "-1", "+1", "1.5", "0x10", "1e3", "70000", "ten", "٣" }
  )
  void aWrongPortIsRefusedWithTheFlagTheRangeAndTheValue(String value) {
    Flags flags = new Flags("port", value);
    Exception refusal = assertThrows(UsageException.class, () ->
      flags.wholeNumber("port", 0, 65_535)
    );
    assertEquals(
      "--port takes a whole number from 0 to 65535, not \"" + value + "\".",
      refusal.getMessage()
    );
  }

  @Test
  void aFlagIsReadInBothForms() throws UsageException {
    Flags flags = new Flags("port", "50051", "name", "you");
    flags.parse("--port", "0", "--name=a=b");
    assertEquals(0, flags.wholeNumber("port", 0, 65_535));
    assertEquals("a=b", flags.get("name"));
  }

  @Test
  void aSwitchTakesNoValue() throws UsageException {
    Flags flags = new Flags("loud", "false", "name", "you");
    flags.parse("--loud", "--name", "me", "--loud");
    assertTrue(flags.isOn("loud"));
    assertFalse(new Flags("loud", "false").isOn("loud"));
  }

  @ParameterizedTest
  @CsvSource(
    textBlock = """
    --colour, Unknown option '--colour'
    colour, Unknown option 'colour'
    name, Unknown option 'name'
    -n, Unknown option '-n'
    --name, Option '--name' lacks its value
    --loud=true, Option '--loud' takes no value
    """
  )
  void aWrongCommandLineIsAnsweredWithAllFlagsAndDefaults(
    String argument,
    String reason
  ) {
    Flags flags = new Flags("name", "you", "loud", "false");
    Exception refusal = assertThrows(UsageException.class, () ->
      flags.parse("--name", "me", "--loud", argument)
    );
    assertEquals(
      reason + ". Flags and defaults: --name you, --loud false.",
      refusal.getMessage()
    );
  }
}
