// The Java peer of the interop matrix: serves the Probe and calls it.
//
//   peer serve [--host H] [--port P] [--variant V] [--break FEATURE]
//     [--tls | --mutual-tls] [--ca FILE] [--cert FILE] [--key FILE]
//   peer features
//   peer run --plan FILE [--variant V]
//     [--ca FILE] [--cert FILE] [--key FILE]
package peer;

import static lessonkit.ServerProgram.freeAddress;

import com.google.protobuf.RuntimeVersion;
import io.grpc.Channel;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lessonkit.Flags;
import lessonkit.Program;
import lessonkit.UsageException;

/** The peer as a program. */
public final class Peer {

  // The stub that waits. What goes over the wire is the same with the others.
  private static final List<String> VARIANTS = List.of("blocking");

  private Peer() {}

  public static void main(String[] args) {
    Program.run(() -> {
      String what = args.length == 0 ? "" : args[0];
      Flags flags = new Flags(
        "host",
        "127.0.0.1",
        "port",
        "50051",
        "plan",
        "plan.json",
        "variant",
        VARIANTS.get(0),
        "break",
        "",
        "tls",
        "false",
        "mutual-tls",
        "false",
        "ca",
        ".certs/ca.pem",
        "cert",
        "",
        "key",
        ""
      );
      flags.parse(
        Arrays.stream(args)
          .skip(1)
          .toArray(String[]::new)
      );
      check("variant", flags.get("variant"), VARIANTS);
      switch (what) {
        case "features" -> Json.print(describe());
        case "run" -> PlanRunner.run(
          flags.get("plan"),
          Transport.of(flags, "client")
        );
        case "serve" -> serve(flags);
        default -> throw new UsageException(
          "Say what to do: serve, features or run."
        );
      }
    });
  }

  // Serves the Probe until the process is killed, held calls and all.
  private static void serve(Flags flags) throws Exception {
    String broken = flags.get("break");
    if (!broken.isEmpty()) check("break", broken, Cases.FEATURES.keySet());
    int port = flags.wholeNumber("port", 0, 65_535);
    String tls = flags.isOn("tls") ? "tls" : "none";
    if (flags.isOn("mutual-tls")) tls = "mutual-tls";
    Server server = NettyServerBuilder.forAddress(
      freeAddress(port, flags.get("host")),
      Transport.of(flags, "server").ofServer(tls)
    )
      .intercept(new CallMetadata.Interceptor())
      .addService(new ProbeService(broken))
      .build()
      .start();
    String listening = "Listening on %s:%d.";
    System.out.println(
      listening.formatted(flags.get("host"), server.getPort())
    );
    server.awaitTermination();
  }

  private static Map<String, Object> describe() {
    Map<String, Object> versions = Json.object(
      "java",
      System.getProperty("java.version"),
      "grpc-java",
      Channel.class.getPackage().getImplementationVersion(),
      "protobuf-java",
      "%d.%d.%d".formatted(
        RuntimeVersion.MAJOR,
        RuntimeVersion.MINOR,
        RuntimeVersion.PATCH
      )
    );
    return Json.object(
      "variants",
      VARIANTS,
      "features",
      Cases.FEATURES.keySet(),
      "versions",
      versions
    );
  }

  private static void check(String flag, String value, Collection<String> known)
    throws UsageException {
    if (known.contains(value)) return;
    String sentence = "--%s is one of %s, not \"%s\".";
    throw new UsageException(
      sentence.formatted(flag, String.join(", ", known), value)
    );
  }
}
