// The services without a server: a call is a method that gets an observer.
package dataexchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import lessontesting.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import polyglot.stubs.example.Request;
import polyglot.stubs.example.Result;
import polyglot.stubs.example.Values;

class ExchangeServiceTest {

  @ParameterizedTest
  @ValueSource(strings = { "ts", "py", "go" })
  void answersACallerInAnotherLanguage(String caller) {
    String route = caller + "-client->java-server";
    expectAnswer(caller + "-request1", "res1-" + route, "res2-" + route);
  }

  @ParameterizedTest
  @ValueSource(strings = { "java-request1", "rust-request1", "ts", "", "中文" })
  void answersItsOwnLanguageAndWhateverItDoesNotKnow(String request1) {
    expectAnswer(request1, "f1", "fn1");
  }

  @Test
  void echoAnswersWithTheMessageThatItGot() {
    Responses<Values> responses = new Responses<>();
    Values request = Values.newBuilder()
      .setInt64Value(1L << 53)
      .build();
    new EchoService().echo(request, responses);
    assertEquals(List.of(request), responses.ofCompletedCall());
  }

  private void expectAnswer(String request1, String result1, String result2) {
    List<String> lines = new ArrayList<>();
    Responses<Result> responses = new Responses<>();
    Request request = Request.newBuilder()
      .setRequest1(request1)
      .setRequest2("more")
      .build();
    new ExchangeService(lines::add).method(request, responses);
    Result result = Result.newBuilder()
      .setResult1(result1)
      .setResult2(result2)
      .build();
    assertEquals(List.of(result), responses.ofCompletedCall());
    assertEquals(
      List.of(
        "TestService server received: " + request1 + ", more",
        "TestService server sent: " + result1 + ", " + result2
      ),
      lines
    );
  }
}
