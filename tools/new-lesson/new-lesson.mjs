// npm run new-lesson NAME: makes a lesson in both languages with its pages.
//
//   npm run new-lesson NAME [-- --chapter 01-first-calls]
//
// For a lesson that exists it makes the files that are missing.
import { parseArgs } from 'node:util';
import { markInstalled } from '../setup/node-modules.mjs';
import { must, workspaceRoot } from '../setup/run.mjs';
import { runMain, SetupError, step } from '../setup/say.mjs';
import { chaptersOf, makeLesson } from './make-lesson.mjs';

await runMain(async () => {
  const chapters = chaptersOf(workspaceRoot);
  const { name, chapter = chapters.at(-1) } = flags();
  if (!chapters.includes(chapter)) {
    const known = chapters.join(', ');
    throw new SetupError(`No chapter "${chapter}" in docs/. Known: ${known}.`);
  }
  const made = makeLesson(workspaceRoot, name, chapter);
  for (const file of made) console.log(`made ${file}`);
  await step('The lock file learns the lesson', () =>
    must('npm cannot update the lock file.', 'npm', [
      ...['install', '--no-audit', '--no-fund'],
    ]),
  );
  markInstalled();
  console.log(`
It answers already, with the Greeter:

  npx nx serve ${name}
  npx nx client ${name}

Write its contract, its code and its pages; npm run test:structure says what is
missing.`);
});

function flags() {
  const usage = 'npm run new-lesson NAME [-- --chapter CHAPTER]';
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { chapter: { type: 'string' } },
    });
  } catch (error) {
    throw new SetupError(`${error.message.split('. ')[0]}. Use: ${usage}`);
  }
  const [name = '', extra] = parsed.positionals;
  if (extra !== undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new SetupError(
      `A lesson's name is lower-case words with hyphens, as in wait-for-ready, ` +
        `not "${parsed.positionals.join(' ')}". Use: ${usage}`,
    );
  }
  return { name, ...parsed.values };
}
