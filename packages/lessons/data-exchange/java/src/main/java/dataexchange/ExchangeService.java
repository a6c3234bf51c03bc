// What a server says to callers in its own language and in others.
package dataexchange;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Consumer;
import polyglot.stubs.example.Request;
import polyglot.stubs.example.Result;
import polyglot.stubs.example.TestServiceGrpc;
import polyglot.stubs.example.ValueServiceGrpc;
import polyglot.stubs.example.Values;

// #region exchange
/** The TestService. What it prints goes to log, so that it needs no terminal. */
public final class ExchangeService extends TestServiceGrpc.TestServiceImplBase {

  private static final String OWN_LANGUAGE = "java";
  private static final List<String> OTHERS = List.of("ts", "py", "go");

  private final Consumer<String> log;

  /** Takes what each line is printed with. */
  public ExchangeService(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public void method(Request request, StreamObserver<Result> responses) {
    String received = request.getRequest1() + ", " + request.getRequest2();
    log.accept("TestService server received: " + received);
    Result result = answer(request.getRequest1());
    String sent = result.getResult1() + ", " + result.getResult2();
    log.accept("TestService server sent: " + sent);
    responses.onNext(result);
    responses.onCompleted();
  }

  // Messages look alike from every language, so the caller has to name its own.
  private static Result answer(String request1) {
    for (String caller : OTHERS) {
      if (request1.equals(caller + "-request1")) {
        String route = caller + "-client->" + OWN_LANGUAGE + "-server";
        return result("res1-" + route, "res2-" + route);
      }
    }
    return result("f1", "fn1");
  }

  private static Result result(String result1, String result2) {
    return Result.newBuilder().setResult1(result1).setResult2(result2).build();
  }
}

// #endregion exchange

// #region echo
/** The ValueService. */
final class EchoService extends ValueServiceGrpc.ValueServiceImplBase {

  // The request was decoded before this line, and is encoded after it. Whatever
  // the language cannot hold is lost in between.
  @Override
  public void echo(Values request, StreamObserver<Values> responses) {
    responses.onNext(request);
    responses.onCompleted();
  }
}
// #endregion echo
