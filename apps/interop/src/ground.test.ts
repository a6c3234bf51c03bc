// Waiting for a line is waiting for an event.
import { expect, test } from '@jest/globals';
import { Lines } from './ground.ts';

const starts = (start: string) => (line: string) => line.startsWith(start);

test('finds a line that came before, and one that comes in two pieces', async () => {
  const lines = new Lines();
  lines.push('first\nsec');
  await expect(lines.find(starts('f'), 1_000)).resolves.toBe('first');
  const second = lines.find(starts('s'), 1_000);
  lines.push('ond\n');
  await expect(second).resolves.toBe('second');
});

test('says what was printed when the program ends without the line', async () => {
  const lines = new Lines();
  lines.push('Port 1 is in use.\n');
  lines.push(undefined);
  await expect(lines.find(starts('L'), 1_000)).rejects.toThrow(
    'The program ended. It printed:\nPort 1 is in use.',
  );
});
