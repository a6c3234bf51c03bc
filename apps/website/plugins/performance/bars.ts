// Values as bars, with the range of each as a thin line over its end.
import { type Element, element } from '../../src/drawings/element.ts';

/** One bar. */
export interface Bar {
  label: string;
  median: number;
  min: number;
  max: number;
  /** Whether it is the one that the others are compared with. */
  ours: boolean;
}

/** Draws bars that grow with the page. Their names are text beside them, so
 * that they stay readable on a phone.
 * @param description what a reader hears who does not see it */
export function drawBars(
  bars: Bar[],
  unit: string,
  description: string,
): Element {
  const longest = Math.max(...bars.map(({ max }) => max));
  return element(
    'figure',
    { className: 'chart bars', role: 'img', 'aria-label': description },
    bars.map((bar) =>
      element(
        'div',
        { className: bar.ours ? 'bar ours' : 'bar' },
        element('span', { className: 'name' }, bar.label),
        drawBar(bar, longest),
        element('span', { className: 'value' }, `${bar.median} ${unit}`),
      ),
    ),
  );
}

function drawBar({ median, min, max }: Bar, longest: number): Element {
  const part = (value: number) => Number(((value / longest) * 100).toFixed(2));
  const d = `M${part(min)} 5H${part(max)}`;
  return element(
    'svg',
    {
      viewBox: '0 0 100 10',
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    element('rect', { width: part(median), height: 10 }),
    // Twice: the wider one below keeps the line apart from the bar.
    element('path', { className: 'edge', d }),
    element('path', { d }),
  );
}
