// Sends requests of HTTP, one after the other, and prints each answer as JSON. No
// contract is known here.
//
//   node http.ts ORIGIN REQUEST ...     REQUEST is JSON: a path, and fetch's options
import { runProgram } from '@polyglot-grpc/lesson-kit/program';

const [origin = '', ...requests] = process.argv.slice(2);

await runProgram(async () => {
  for (const request of requests) {
    const [path, options] = JSON.parse(request);
    const answer = await fetch(`${origin}${path}`, options);
    console.log(JSON.stringify([answer.status, await answer.text()]));
  }
});
