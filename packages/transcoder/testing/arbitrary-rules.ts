// Rules and requests by chance, of few letters, so that they meet and overlap.
import fc from 'fast-check';
import type { Mode } from '../src/settings.ts';
import { nameVariables } from './arbitrary-template.ts';

/** A method and a path. */
export const request = fc
  .tuple(
    fc.constantFrom('GET', 'POST', 'PUT'),
    fc.array(fc.constantFrom('a', 'b', 'c', '', 'a:v', 'b:w', 'a:v:w', 'c:x'), {
      maxLength: 5,
    }),
  )
  .map(([method, segments]) => [method, `/${segments.join('/')}`] as const);

const segment = fc.constantFrom(
  ...['a', 'b', 'c', '*', '{?}', '{?=a/*}', '{?=*/b}'],
);
const rest = fc.constantFrom('**', '{?=**}', '{?=a/**}');
const verb = fc.constantFrom('', '', ':v', ':w');

/** A method and a template. In grpc-gateway, `**` can be in the middle, and "*"
 * is no method. */
export function ruleOf(mode: Mode): fc.Arbitrary<string> {
  const compatible = mode === 'grpc-gateway';
  const method = fc.constantFrom('GET', 'POST', ...(compatible ? [] : ['*']));
  const after = fc.array(segment, { maxLength: compatible ? 2 : 0 });
  const withRest = fc
    .tuple(fc.array(segment, { maxLength: 3 }), rest, after)
    .map(([before, rest, after]) => [...before, rest, ...after]);
  const path = fc.oneof(
    fc.array(segment, { minLength: 1, maxLength: 4 }),
    withRest,
  );
  return fc
    .tuple(method, path, verb)
    .map(
      ([method, parts, verb]) => `${method} /${nameVariables(parts)}${verb}`,
    );
}
