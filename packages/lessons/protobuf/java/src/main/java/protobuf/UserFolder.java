// Where the user is.
package protobuf;

import java.nio.file.Path;

/** The folder in which a command was typed. */
final class UserFolder {

  private UserFolder() {}

  /**
   * Gives the path of a file as it was typed: nx runs a program in the folder of
   * its lesson, and leaves in INIT_CWD where the command was typed.
   */
  static Path resolve(String file) {
    String folder = System.getenv().getOrDefault("INIT_CWD", "");
    return Path.of(folder).toAbsolutePath().resolve(file);
  }
}
