// A mistake that the user can mend.
package lessonkit;

import java.io.IOException;

/** A mistake that the user can mend, told in one sentence. */
public final class UsageException extends IOException {

  public UsageException(String sentence) {
    super(sentence);
  }
}
