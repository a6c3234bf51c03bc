// A route on a map: a net of degrees, the area that was asked for, its features,
// and the points of the route in their order.
import { type Element, element } from './element.ts';
import { DEGREE, netLines, type Projection, project } from './projection.ts';
import type { Point, RouteRecord } from './records.ts';
import type { RouteWords } from './words.ts';

// In units of the drawing, which is about as wide as a phone.
const WIDTH = 320;
const LEFT = 66;
const BOTTOM = 24;
const FRAME = { left: LEFT, top: 4, width: WIDTH - LEFT - 4 };

/** Draws a tour of the RouteGuide.
 * @param id of the drawing on its page, to name its parts by */
export function drawRoute(
  record: RouteRecord,
  words: RouteWords,
  id: string,
): Element {
  const map = project(record, FRAME);
  const height = Math.ceil(map.y(map.south) + BOTTOM);
  return element(
    'figure',
    { className: 'drawing route-map' },
    element(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} ${height}`,
        role: 'img',
        'aria-labelledby': `${id}-title ${id}-text`,
      },
      element('title', { id: `${id}-title` }, words.title),
      element('desc', { id: `${id}-text` }, words.text(record.summary)),
      drawNet(map, words),
      drawArea(record.area, map),
      element('path', { className: 'route', d: lineOf(record.route, map) }),
      missedBy(record).map((location) => drawFeature(location, map)),
      drawStops(record, map),
    ),
    element('figcaption', {}, drawLegend(record, words)),
    drawList(record, words),
  );
}

function drawNet(map: Projection, words: RouteWords): Element {
  const { west, east, south, north } = map;
  const lines = [
    ...netLines(west, east).map(
      (longitude) => `M${map.x(longitude)} ${map.y(north)}V${map.y(south)}`,
    ),
    ...netLines(south, north).map(
      (latitude) => `M${map.x(west)} ${map.y(latitude)}H${map.x(east)}`,
    ),
  ];
  return element(
    'g',
    { className: 'net' },
    element('path', { d: lines.join('') }),
    netLines(south, north).map((latitude) =>
      element(
        'text',
        { x: LEFT - 6, y: map.y(latitude) + 4, textAnchor: 'end' },
        words.latitude(degrees(latitude, 1), latitude >= 0),
      ),
    ),
    // Every other line, so that the labels have room.
    netLines(west, east).flatMap((longitude, index) =>
      index % 2 === 1
        ? []
        : element(
            'text',
            { x: map.x(longitude), y: map.y(south) + 16, textAnchor: 'middle' },
            words.longitude(degrees(longitude, 1), longitude >= 0),
          ),
    ),
  );
}

// The corners may be any two that lie opposite.
function drawArea({ lo, hi }: RouteRecord['area'], map: Projection): Element {
  const x = Math.min(map.x(lo.longitude), map.x(hi.longitude));
  const y = Math.min(map.y(lo.latitude), map.y(hi.latitude));
  const width = Math.abs(map.x(lo.longitude) - map.x(hi.longitude));
  const height = Math.abs(map.y(lo.latitude) - map.y(hi.latitude));
  return element('rect', { className: 'area', x, y, width, height });
}

function lineOf(route: Point[], map: Projection): string {
  const corners = route.map(
    ({ latitude, longitude }) => `${map.x(longitude)} ${map.y(latitude)}`,
  );
  return `M${corners.join('L')}`;
}

function drawFeature(location: Point, map: Projection): Element {
  const cx = map.x(location.longitude);
  const cy = map.y(location.latitude);
  return element('circle', { className: 'missed', cx, cy, r: 5 });
}

// The numbers of a place that the route comes to twice stand side by side.
function drawStops(record: RouteRecord, map: Projection): Element[] {
  const stops = new Map<string, { point: Point; numbers: number[] }>();
  record.route.forEach((point, index) => {
    const key = `${point.latitude} ${point.longitude}`;
    const numbers = stops.get(key)?.numbers ?? [];
    stops.set(key, { point, numbers: [...numbers, index + 1] });
  });
  return [...stops.values()].map(({ point, numbers }) => {
    const text = numbers.join(', ');
    const x = map.x(point.longitude);
    const y = map.y(point.latitude);
    const width = 12 + 6 * text.length;
    const box = { x: x - width / 2, y: y - 9, width, height: 18, rx: 9 };
    return element(
      'g',
      { className: `stop ${nameAt(point, record) ? 'visited' : 'between'}` },
      element('rect', box),
      element('text', { x, y: y + 4, textAnchor: 'middle' }, text),
    );
  });
}

function drawLegend(record: RouteRecord, words: RouteWords): Element {
  const entries = ['area', 'route', 'visited', 'between'] as const;
  const missed = missedBy(record).length > 0 ? (['missed'] as const) : [];
  return element(
    'ul',
    { className: 'legend' },
    [...entries, ...missed].map((name) =>
      element(
        'li',
        { className: name },
        element('span', {}),
        words.legend[name],
      ),
    ),
  );
}

function drawList(record: RouteRecord, words: RouteWords): Element {
  return element(
    'ol',
    { className: 'stops' },
    record.route.map((point) => {
      const { latitude, longitude } = point;
      const north = words.latitude(degrees(latitude, 4), latitude >= 0);
      const east = words.longitude(degrees(longitude, 4), longitude >= 0);
      const name = nameAt(point, record) ?? words.legend.between;
      const where = element(
        'span',
        { className: 'where' },
        words.place(north, east),
      );
      return element('li', {}, name, ' ', where);
    }),
  );
}

// The name of the feature at a point, if one is there.
function nameAt(point: Point, { features }: RouteRecord): string | undefined {
  return features.find(({ location }) => isSame(location, point))?.name;
}

// The features that the route does not come to.
function missedBy({ features, route }: RouteRecord): Point[] {
  return features
    .map(({ location }) => location)
    .filter((location) => !route.some((point) => isSame(location, point)));
}

function isSame(one: Point, other: Point): boolean {
  return one.latitude === other.latitude && one.longitude === other.longitude;
}

function degrees(e7: number, digits: number): string {
  return (Math.abs(e7) / DEGREE).toFixed(digits);
}
