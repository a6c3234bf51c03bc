// Values as curves over the number of features. Both axes count in powers of
// ten, so a curve that stays flat is a server that does not search.
import { type Element, element } from '../../src/drawings/element.ts';

/** One server. */
export interface Curve {
  label: string;
  points: { features: number; median: number }[];
}

// In units of the drawing, which is as wide as the narrowest phone.
const WIDTH = 320;
const HEIGHT = 210;
const [LEFT, RIGHT, TOP, BOTTOM] = [46, 76, 12, 36];
const LABEL_GAP = 13;

/** Draws curves, each named at its end.
 * @param id of the drawing on its page, to name its parts by
 * @param texts its title, what a reader hears who does not see it, its axes */
export function drawCurves(
  curves: Curve[],
  id: string,
  texts: { title: string; description: string; unit: string; axis: string },
): Element {
  const points = curves.flatMap((curve) => curve.points);
  const x = scale(
    points.map(({ features }) => features),
    [LEFT, WIDTH - RIGHT],
  );
  const y = scale(
    points.map(({ median }) => median),
    [HEIGHT - BOTTOM, TOP],
  );
  return element(
    'figure',
    { className: 'chart curves' },
    element(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        role: 'img',
        'aria-labelledby': `${id}-title ${id}-text`,
      },
      element('title', { id: `${id}-title` }, texts.title),
      element('desc', { id: `${id}-text` }, texts.description),
      drawNet(x, y, texts),
      drawAll(curves, x, y),
    ),
  );
}

/** A stretch of powers of ten, and where a value of it is in the drawing. */
interface Scale {
  powers: number[];
  at(value: number): number;
}

function scale(values: number[], [from, to]: [number, number]): Scale {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  const step = (to - from) / (most - least);
  return {
    powers: Array.from(
      { length: most - least + 1 },
      (_, i) => 10 ** (least + i),
    ),
    at: (value) => round(from + (Math.log10(value) - least) * step),
  };
}

function drawNet(
  x: Scale,
  y: Scale,
  { unit, axis }: { unit: string; axis: string },
): Element {
  const lines = [
    ...x.powers.map((value) => `M${x.at(value)} ${TOP}V${HEIGHT - BOTTOM}`),
    ...y.powers.map((value) => `M${LEFT} ${y.at(value)}H${WIDTH - RIGHT}`),
  ];
  const right = { textAnchor: 'end' };
  return element(
    'g',
    { className: 'net' },
    element('path', { d: lines.join('') }),
    y.powers.map((value) =>
      element(
        'text',
        { x: LEFT - 5, y: y.at(value) + 4, ...right },
        // The uppermost says what is counted.
        value === y.powers.at(-1) ? `${short(value)} ${unit}` : short(value),
      ),
    ),
    x.powers.map((value) =>
      element(
        'text',
        { x: x.at(value), y: HEIGHT - 18, textAnchor: 'middle' },
        short(value),
      ),
    ),
    element('text', { x: WIDTH - RIGHT, y: HEIGHT - 4, ...right }, axis),
  );
}

function drawAll(curves: Curve[], x: Scale, y: Scale): Element[] {
  // Names that would touch move down, the highest first.
  let free = 0;
  return curves
    .map((curve) => ({ curve, end: y.at(curve.points.at(-1)?.median ?? 1) }))
    .sort((a, b) => a.end - b.end)
    .map(({ curve: { label, points }, end }) => {
      const place = Math.max(end + 4, free);
      free = place + LABEL_GAP;
      const steps = points.map(
        ({ features, median }) => `${x.at(features)} ${y.at(median)}`,
      );
      const dots = points.map(({ features, median }) =>
        element('circle', { cx: x.at(features), cy: y.at(median), r: 2.5 }),
      );
      return element(
        'g',
        { className: `curve ${label}` },
        element('path', { d: `M${steps.join('L')}` }),
        dots,
        element('text', { x: WIDTH - RIGHT + 8, y: place }, label),
      );
    });
}

// 1,000,000 as 1M, to fit under a line.
function short(value: number): string {
  if (value >= 1_000_000) return `${value / 1_000_000}M`;
  return value >= 1_000 ? `${value / 1_000}k` : String(value);
}

const round = (value: number) => Math.round(value * 10) / 10;
