// The step of npm test that checks and tests all that is written in Go.
import { goMissing } from '../run/go.mjs';
import { capture } from '../setup/run.mjs';
import { step } from '../setup/say.mjs';

const ended = ({ code }) => code === 0;

// -count=1: Go remembers a test that passed, and would not notice that a program
// which the test runs has changed.
const GO_TEST = ['test', '-json', '-count=1'];

/** Formats nothing, but says what gofmt would; then vets and tests. */
export async function testGo(tally) {
  const missing = goMissing();
  if (missing) return tally.skip(`Go: ${missing}`);
  const folders = ['packages', 'apps', 'docker'];
  await quiet(
    tally,
    'Go: gofmt -l packages apps docker (npm run format)',
    'gofmt',
    ['-l', ...folders],
  );
  await quiet(tally, 'Go: go vet ./...', 'go', ['vet', './...']);
  const title = 'Go: go test ./...';
  const { code, output } = await step(
    title,
    () => capture('go', [...GO_TEST, './...']),
    ended,
  );
  const before = tally.failed;
  tally.addGo(output, 'Go');
  if (code === 0) return;
  console.log(whatFailed(output));
  if (tally.failed === before) tally.fail(`${title}: ended with ${code}`);
}

// A check that passes if its program succeeds and has nothing to say but what
// it downloads. gofmt exits with 0 whatever it finds.
async function quiet(tally, title, program, args) {
  const said = ({ output }) => output.replace(/^go: downloading .*\n/gm, '');
  const good = (result) => ended(result) && said(result).trim() === '';
  const result = await step(title, () => capture(program, args), good);
  if (good(result)) return tally.pass();
  console.log(said(result).trim());
  tally.fail(title);
}

function whatFailed(output) {
  return output
    .split('\n')
    .map((line) =>
      line.startsWith('{') ? (JSON.parse(line).Output ?? '') : `${line}\n`,
    )
    .filter(
      (text) =>
        text.trim() !== '' && !/^(=== |--- PASS|PASS|ok |\? )/.test(text),
    )
    .join('')
    .trim();
}
