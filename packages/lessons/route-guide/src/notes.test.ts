// The store of notes: what it answers, and that it never grows beyond its bounds.
import { expect, test } from '@jest/globals';
import { MOST_NOTE_BYTES, MOST_NOTES, Notes } from './notes.ts';

const HERE = { latitude: 0, longitude: 1 };
const THERE = { latitude: 1, longitude: 0 };

// Leaves notes with these texts, and gives the texts that answer the last one.
function leave(notes: Notes, place: typeof HERE, ...texts: string[]) {
  let earlier: string[] = [];
  for (const message of texts) {
    earlier = notes
      .leave({ location: place, message }, place)
      .map((note) => note.message);
  }
  return earlier;
}

test('a note is answered by those left earlier at its place, in order', () => {
  const notes = new Notes();
  expect(leave(notes, HERE, 'a')).toEqual([]);
  expect(leave(notes, THERE, 'b')).toEqual([]);
  expect(leave(notes, HERE, 'c')).toEqual(['a']);
  expect(leave(notes, HERE, 'd')).toEqual(['a', 'c']);
});

test('the oldest note of all places is dropped when there are too many', () => {
  const notes = new Notes();
  leave(notes, THERE, 'oldest');
  const texts = Array.from({ length: MOST_NOTES }, (_, index) => `${index}`);
  leave(notes, HERE, ...texts);
  expect(leave(notes, THERE, 'next')).toEqual([]);
  expect(leave(notes, HERE, 'last')).toEqual(texts.slice(1));
});

test('the oldest notes are dropped when their messages are too long together', () => {
  const notes = new Notes();
  // Together they leave ten bytes.
  const half = '中'.repeat(MOST_NOTE_BYTES / 6 - 1);
  leave(notes, HERE, half, half, 'abcdefghij');
  expect(leave(notes, HERE, '').map(({ length }) => length)).toEqual([
    ...[half.length, half.length, 10],
  ]);
  leave(notes, HERE, 'g');
  expect(leave(notes, HERE, '').map(({ length }) => length)).toEqual([
    ...[half.length, 10, 0, 1],
  ]);
});

test('a note that is too long by itself is not kept, and pushes all others out', () => {
  const notes = new Notes();
  const tooLong = 'x'.repeat(MOST_NOTE_BYTES + 1);
  expect(leave(notes, HERE, 'first', tooLong)).toEqual(['first']);
  expect(leave(notes, HERE, 'last')).toEqual([]);
});
