// Reads a stream line by line, each message as soon as it is there.
// #region lines
async function* linesOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  // A chunk ends anywhere, within a line too.
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    yield* lines;
  }
}
// #endregion lines

// #region fetch
async function readAll(path, signal) {
  // signal.abort() cancels the call, and so does leaving the page.
  const answer = await fetch(path, { signal });
  for await (const line of linesOf(answer.body)) console.log(line);
  console.log('the end');
}

await readAll('/v1/hellos/you?count=3');
await readAll('/v1/hellos/you?count=6');
// #endregion fetch
