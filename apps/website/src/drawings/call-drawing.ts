// A call as a sequence: two lifelines, and an arrow for all that passed between
// them, in the order in which it passed.
import { detailsOf, sequenceOf, titleOf } from './call-text.ts';
import { type Element, element } from './element.ts';
import type { CallEvent, CallRecord } from './records.ts';
import type { CallWords } from './words.ts';
import { wrap } from './wrap.ts';

// In units of the drawing, which is about as wide as a phone.
const WIDTH = 300;
const CLIENT = 22;
const SERVER = WIDTH - CLIENT;
const TOP = 34;
const TITLE_LINE = 17;
const DETAIL_LINE = 14.5;
const GAP = 17;
// Letters of the details in a line between the lifelines.
const COLUMNS = 36;

/** Draws a call.
 * @param id of the drawing on its page, to name its parts by */
export function drawCall(
  { kind, events }: CallRecord,
  words: CallWords,
  id: string,
): Element {
  let bottom = TOP;
  const arrows = events.map((event) => {
    const arrow = drawEvent(event, words, bottom);
    bottom += heightOf(event, words);
    return arrow;
  });
  const height = bottom + 12;
  return element(
    'figure',
    { className: 'drawing call-drawing' },
    element('figcaption', {}, words.kinds[kind]),
    element(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} ${height}`,
        role: 'img',
        'aria-labelledby': `${id}-title ${id}-text`,
      },
      element('title', { id: `${id}-title` }, words.kinds[kind]),
      element('desc', { id: `${id}-text` }, sequenceOf(events, words)),
      [CLIENT, SERVER].map((x) =>
        element('path', { className: 'lifeline', d: `M${x} 26V${height}` }),
      ),
      drawSide(0, words.client, 'client'),
      drawSide(WIDTH - 64, words.server, 'server'),
      arrows,
    ),
  );
}

function drawSide(x: number, name: string, className: string): Element {
  return element(
    'g',
    { className: `side ${className}` },
    element('rect', { x, y: 2, width: 64, height: 24, rx: 4 }),
    element('text', { x: x + 32, y: 19, textAnchor: 'middle' }, name),
  );
}

function drawEvent(event: CallEvent, words: CallWords, top: number): Element {
  const details = linesOf(event, words);
  const y = top + TITLE_LINE + details.length * DETAIL_LINE + 7;
  // The text stands at the side that sends.
  const sends = event.from === 'client';
  const x = sends ? CLIENT + 8 : SERVER - 8;
  const textAnchor = sends ? 'start' : 'end';
  const kind = event.what === 'message' ? 'message' : 'frame';
  return element(
    'g',
    { className: `event ${event.from} ${kind}` },
    element(
      'text',
      { className: 'title', x, y: top + 13, textAnchor },
      titleOf(event, words),
    ),
    details.map((line, index) =>
      element(
        'text',
        {
          ...{ className: 'detail', x, textAnchor },
          y: top + TITLE_LINE + index * DETAIL_LINE + 11.5,
        },
        line,
      ),
    ),
    drawArrow(sends ? CLIENT : SERVER, sends ? SERVER : CLIENT, y),
  );
}

function drawArrow(from: number, to: number, y: number): Element[] {
  const back = Math.sign(from - to) * 8;
  return [
    element('path', { className: 'arrow', d: `M${from} ${y}H${to + back}` }),
    element('path', {
      className: 'head',
      d: `M${to} ${y}l${back} -4.5v9z`,
    }),
  ];
}

function heightOf(event: CallEvent, words: CallWords): number {
  const { length } = linesOf(event, words);
  return TITLE_LINE + length * DETAIL_LINE + GAP;
}

// The lines below the title that fit between the lifelines.
function linesOf(event: CallEvent, words: CallWords): string[] {
  return detailsOf(event, words).flatMap((line) => wrap(line, COLUMNS));
}
