// Every form of a template, and everything that is none.
import { describe, expect, test } from '@jest/globals';
import { parseTemplate, TemplateError } from './parse-template.ts';
import type { PathTemplate, Segment } from './path-template.ts';

describe('a template', () => {
  test.each([
    ['/', '/'],
    ['/a', '/ a'],
    ['/v1/shelves/books', '/ v1 / shelves / books'],
    ['/*', '/ *'],
    ['/**', '/ **'],
    ['/a/*/b', '/ a / * / b'],
    ['/a/**', '/ a / **'],
    ['/{x}', '/ * | x=0-1'],
    ['/{x=*}', '/ * | x=0-1'],
    ['/{x=**}', '/ ** | x=0-1'],
    ['/{x=a}', '/ a | x=0-1'],
    ['/{x=a/*}', '/ a / * | x=0-2'],
    ['/{x=a/*/b/**}', '/ a / * / b / ** | x=0-4'],
    ['/{x.y.z}', '/ * | x.y.z=0-1'],
    ['/{_x1}', '/ * | _x1=0-1'],
    [
      '/v1/{a}/b/{c=d/*}/{e=**}',
      '/ v1 / * / b / d / * / ** | a=1-2 c=3-5 e=5-6',
    ],
    ['/a:b', '/ a : b'],
    ['/{x}:b', '/ * : b | x=0-1'],
    ['/*:b', '/ * : b'],
    ['/**:b', '/ ** : b'],
    ['/{x=**}:b', '/ ** : b | x=0-1'],
    ['/{x}:b:c', '/ * : b:c | x=0-1'],
    ['/*:b:c', '/ * : b:c'],
    ['/a:b:c', '/ a:b : c'],
    ['/a:b/c', '/ a:b / c'],
    ["/-._~!$&'()+,;=@", "/ -._~!$&'()+,;=@"],
    ['/a%20b', '/ a b'],
    ['/a%2Fb', '/ a/b'],
    ['/%E4%BD%A0', '/ 你'],
    ['/a%3Ab', '/ a:b'],
    ['/a:b%20c', '/ a : b c'],
    ['/..', '/ ..'],
  ])('is read: %s', (text, expected) => {
    const template = parseTemplate(text);
    expect(template.text).toBe(text);
    expect(drawn(template)).toBe(expected);
  });

  test('says where its variables are', () => {
    const { variables } = parseTemplate('/v1/{a}/{b=c/*}');
    expect(variables.map(({ column }) => column)).toEqual([5, 9]);
  });
});

describe('what is no template', () => {
  test.each<[string, number, string]>([
    ['', 1, 'A template begins with "/".'],
    ['a', 1, 'A template begins with "/".'],
    [':b', 1, 'A template begins with "/".'],
    ['{x}', 1, 'A template begins with "/".'],
    ['//', 2, 'A segment is empty.'],
    ['/a/', 4, 'A segment is empty.'],
    ['/a//b', 4, 'A segment is empty.'],
    ['/{x}/', 6, 'A segment is empty.'],
    ['/:verb', 2, 'A segment is empty.'],
    ['/a/:verb', 4, 'A segment is empty.'],
    ['/:', 2, 'A segment is empty.'],
    ['/{x=}', 5, 'A segment is empty.'],
    ['/{x=/a}', 5, 'A segment is empty.'],
    ['/{x=a/}', 7, 'A segment is empty.'],
    ['/a:', 4, 'The verb is empty.'],
    ['/a/:', 4, 'A segment is empty.'],
    ['/*:', 4, 'The verb is empty.'],
    ['/**:', 5, 'The verb is empty.'],
    ['/{var}:', 8, 'The verb is empty.'],
    ['/{x}:a/b', 6, 'A verb is the last part of a template.'],
    ['/{x}:a{b}', 6, 'A verb is the last part of a template.'],
    ['/{x=var:verb}', 8, 'A verb cannot be in a variable.'],
    ['/{x=*:verb}', 6, 'A verb cannot be in a variable.'],
    ['/{}', 3, 'The name of a field is missing.'],
    ['/a/{', 5, 'The name of a field is missing.'],
    ['/{=*}', 3, 'The name of a field is missing.'],
    ['/{.x}', 3, 'The name of a field is missing.'],
    ['/{x.}', 5, 'The name of a field is missing.'],
    ['/{x..y}', 5, 'The name of a field is missing.'],
    ['/{1x}', 3, 'The name of a field is missing.'],
    ['/{x-y}', 4, 'After the name of a variable comes ".", "=" or "}".'],
    ['/{x:y}', 4, 'After the name of a variable comes ".", "=" or "}".'],
    ['/{x', 4, 'The variable is not closed by "}".'],
    ['/{x=a', 6, 'The variable is not closed by "}".'],
    ['/{x=a/*', 8, 'The variable is not closed by "}".'],
    ['/{x={y}}', 5, 'A variable cannot hold another.'],
    ['/{x=a/{y}}', 7, 'A variable cannot hold another.'],
    ['/{x}/{x}', 6, 'The variable "x" is there twice.'],
    ['/{x.y}/{z}/{x.y}', 12, 'The variable "x.y" is there twice.'],
    ['/a{x}', 3, 'A variable is alone in its segment.'],
    ['/{x}a', 5, 'After a segment comes "/", ":" or the end.'],
    ['/{x}{y}', 5, 'After a segment comes "/", ":" or the end.'],
    ['/a}', 3, 'There is no variable to close.'],
    ['/{x}}', 5, 'There is no variable to close.'],
    ['/***', 2, 'A wildcard is alone in its segment.'],
    ['/*a', 2, 'A wildcard is alone in its segment.'],
    ['/a*', 3, 'A wildcard is alone in its segment.'],
    ['/*{x}', 2, 'A wildcard is alone in its segment.'],
    ['/**/a', 2, '"**" has to be the last segment.'],
    ['/a/{x=**}/b', 7, '"**" has to be the last segment.'],
    ['/{x=**/a}', 5, '"**" has to be the last segment.'],
    ['/**/**', 5, '"**" is there twice.'],
    ['/a b', 3, '" " has to be percent-encoded.'],
    ['/a?b', 3, '"?" has to be percent-encoded.'],
    ['/a#b', 3, '"#" has to be percent-encoded.'],
    ['/a/你', 4, '"你" has to be percent-encoded.'],
    ['/a/😀', 4, '"😀" has to be percent-encoded.'],
    ['/a\nb', 3, '"\n" has to be percent-encoded.'],
    ['/a:b c', 5, '" " has to be percent-encoded.'],
    ['/a%', 3, '"%" is followed by two hexadecimal digits.'],
    ['/a%4', 3, '"%" is followed by two hexadecimal digits.'],
    ['/a%zz', 3, '"%" is followed by two hexadecimal digits.'],
    ['/a/%ff', 4, 'What is percent-encoded is not UTF-8.'],
  ])('is refused: %s', (text, column, reason) => {
    expect(refusalOf(text)).toEqual({
      column,
      message: `"${text}", column ${column}: ${reason}`,
    });
  });
});

describe('a template of grpc-gateway', () => {
  test.each([
    ['/a/**/b', '/ a / ** / b'],
    ['/{x=**}/{y=a/*}:b', '/ ** / a / * : b | x=0-1 y=1-3'],
    ['/a%20b:c%20d', '/ a%20b : c%20d'],
  ])('is read: %s', (text, expected) => {
    expect(drawn(parseTemplate(text, 'grpc-gateway'))).toBe(expected);
  });
});

/** A template in one line: its parts, then what the variables take. */
function drawn({ segments, variables, verb }: PathTemplate): string {
  const path = segments.length ? segments.map(drawnSegment).join(' ') : '/';
  const values = variables.map(
    ({ fieldPath, start, end }) => `${fieldPath.join('.')}=${start}-${end}`,
  );
  return [
    path,
    ...(verb === undefined ? [] : [':', verb]),
    ...(values.length ? ['|', ...values] : []),
  ].join(' ');
}

function drawnSegment(segment: Segment): string {
  if (segment.kind === 'literal') return `/ ${segment.text}`;
  return segment.kind === 'one' ? '/ *' : '/ **';
}

function refusalOf(text: string) {
  try {
    parseTemplate(text);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { column, message } = error;
    return { column, message };
  }
  return 'read';
}
