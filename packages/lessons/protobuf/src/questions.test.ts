// At a terminal, add-person asks for what its flags do not say.
import { describe, expect, test } from '@jest/globals';
import { startFileIn } from '@polyglot-grpc/lesson-testing/programs';
import { fileOf, inEveryLanguage, openDesk } from './every-language.ts';

// `script` gives a program a terminal, and passes on to it what is typed.
const TERMINAL = ['sh', '-c', 'exec script -qec "$*" /dev/null', 'sh'];
const testTerminal = process.platform === 'linux' ? test : test.skip;

inEveryLanguage(describe, (language) => {
  async function add(cwd: string, typed: string, ...flags: string[]) {
    const where = { cwd, through: TERMINAL };
    const file = fileOf(language, 'add-person');
    const { child, end } = startFileIn(where, file, 'my.book', ...flags);
    // The first question is there: the program listens to the terminal now.
    child.stdout?.once('data', () => child.stdin?.write(typed));
    return end;
  }

  testTerminal('asks again until an answer can be read', async () => {
    await using desk = await openDesk();
    const answers = ['', 'Ada', 'x', '5', '', '1:fax', '1:home', ''];
    const typed = answers.map((answer) => `${answer}\n`).join('');
    const { stdout, exitCode } = await add(desk.folder, typed);
    expect(stdout).toContain('A name cannot be empty.');
    expect(stdout).toContain('"x" is not an id');
    expect(stdout).toContain('"fax" is not a type of phone');
    expect(stdout).toContain('Added Ada (id 5) to my.book.');
    expect(exitCode).toBe(0);
    const list = await desk.run(language, 'list-people', 'my.book');
    expect(list.stdout).toMatch(
      /^Ada \(id 5\)\n {2}email: not given\n {2}home: 1\n {2}last updated: .*\n$/,
    );
  });

  testTerminal('asks only for what no flag says', async () => {
    await using desk = await openDesk();
    const flags = ['--name', 'Ada', '--email', 'a@b', '--phone', '1'];
    const { stdout, exitCode } = await add(desk.folder, '7\n', ...flags);
    expect(stdout).toMatch(/Id: (?!.*: )/s);
    expect(stdout).toContain('Added Ada (id 7) to my.book.');
    expect(exitCode).toBe(0);
  });

  testTerminal.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-D', '\u0004', 1],
  ])('ends without a file on %s', async (_, key, exitCode) => {
    await using desk = await openDesk();
    const { stdout, ...ended } = await add(desk.folder, key);
    expect(ended).toEqual({ stderr: '', exitCode });
    expect(stdout.includes('Nothing was added.')).toBe(exitCode === 1);
    expect(await desk.files()).toEqual([]);
  });
});
