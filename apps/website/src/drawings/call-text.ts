// What passes in a call, in words: for the arrows, and for whoever cannot see
// them.
import type { CallEvent, Fields } from './records.ts';
import type { CallWords } from './words.ts';

/** What was sent, such as "Request headers". */
export function titleOf(event: CallEvent, words: CallWords): string {
  if (event.what === 'message') return words.message(event.type);
  if (event.what === 'headers') return words.headers[event.from];
  return event.what === 'trailers' ? words.trailers : words.halfClose;
}

/** What was in it, in lines. */
export function detailsOf(event: CallEvent, words: CallWords): string[] {
  switch (event.what) {
    case 'headers':
      return told(event.headers, [':path', ':status']);
    case 'trailers':
      return told(event.headers, ['grpc-status', 'grpc-message']);
    case 'half-close':
      return [words.noMore];
    case 'message':
      return Object.entries(event.fields).map(
        ([name, value]) => `${name}: ${valueText(value)}`,
      );
  }
}

/** The whole call in sentences. */
export function sequenceOf(events: CallEvent[], words: CallWords): string {
  const steps = events.map((event) =>
    words.step(event.from, titleOf(event, words), detailsOf(event, words)),
  );
  return steps.map((step, index) => `${index + 1}. ${step}`).join(' ');
}

// Those headers of these names that were sent.
function told(headers: Record<string, string>, names: string[]): string[] {
  return names.flatMap((name) =>
    headers[name] === undefined ? [] : [`${name}: ${headers[name]}`],
  );
}

// A message in a message goes by its values alone.
function valueText(value: Fields[string]): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.values(value).map(valueText).join(', ');
}
