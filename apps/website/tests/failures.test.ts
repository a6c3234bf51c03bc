// What the page of failures shows of docs/data/failures.json, and what it finds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { alike, type Failure } from '../plugins/failures/failures.ts';
import { remarkFailures } from '../plugins/failures/remark-failures.ts';
import type { MarkdownNode } from '../plugins/source-code/remark-source.ts';
import { findSteps, type KnownStep } from '../src/failures/find-steps.ts';

const workspace = join(import.meta.dirname, '../../..');
const failures: Failure[] = JSON.parse(
  readFileSync(join(workspace, 'docs/data/failures.json'), 'utf8'),
);
const names = [...new Set(failures.map(({ step }) => step))];

// What the browser gets, with titles and advice that nobody reads here.
const known: KnownStep[] = names.map((name) => ({
  ...{ name, title: name, check: '' },
  texts: failures
    .filter(({ step }) => step === name)
    .map(({ code, text }) => [code, text].filter(Boolean).join(': ')),
}));

const elsewhere = (text: string) =>
  text
    .replaceAll('ADDRESS', '10.1.2.3:8443')
    .replaceAll('TIME', '2031-02-03T04:05:06.789Z')
    .replaceAll('THREAD', '7F00DEADBEEF0000');

test.each(failures)(
  'the text of $command is found, whatever is around it',
  ({ step, code, text }) => {
    const said = elsewhere(text);
    const forms = {
      alone: said,
      withCode: `${code}: ${said}`,
      shouted: said.toUpperCase().replaceAll("'", '"'),
      inAStackOfNode: stack(code, said),
      asPythonPrintsIt: dump(code, said),
    };
    for (const [form, pasted] of Object.entries(forms)) {
      const [best, ...others] = findSteps(pasted, known);
      const joint = others.filter((hit) => hit.text === best?.text);
      const first = [best, ...joint].map((hit) => hit?.step.name);
      expect({ form, first }).toEqual({
        form,
        first: expect.arrayContaining([step]),
      });
    }
  },
);

test.each([
  ['certificate has expired', 'expired'],
  ['unable to get local issuer certificate', 'wrong-ca'],
  ['missing selected ALPN property', 'server-without-alpn'],
  ['Hostname Verification Check failed', 'wrong-name'],
  ['CERTIFICATE_VERIFY_FAILED', 'expired'],
  ['ECONNRESET', 'expired-client'],
  ['self signed certificate', 'untrusted-self-signed'],
  ['wrong version number', 'tls-to-plaintext'],
  ['the token has expired', 'expired-token'],
  ['legacy Common Name field', 'self-signed'],
])('some words of a text are enough: %s', (words, step) => {
  const found = findSteps(words, known).map((hit) => hit.step.name);
  expect(found.slice(0, 3)).toContain(step);
});

test.each(['', ' \n', 'UNAVAILABLE', '怎么办', 'how do I bake bread', '14'])(
  'nothing is found for "%s"',
  (pasted) => {
    expect(findSteps(pasted, known)).toEqual([]);
  },
);

test('those who say the same of the same servers share a line', () => {
  const row = { step: 's', command: 'c', code: 'UNAVAILABLE', text: 't' };
  const call = (client: string, server: string) => ({ ...row, client, server });
  const pairs = [
    ...[call('typescript', 'typescript'), call('typescript', 'python')],
    ...[call('python', 'typescript'), call('python', 'python')],
    call('go', 'python'),
  ];
  expect(alike(pairs)).toEqual([
    {
      ...{ code: 'UNAVAILABLE', text: 't' },
      pairs: [
        {
          clients: ['typescript', 'python'],
          servers: ['typescript', 'python'],
          command: 'c',
        },
        { clients: ['go'], servers: ['python'], command: 'c' },
      ],
    },
  ]);
});

describe('the plug-in', () => {
  test('gives the search every step, with title and advice', () => {
    const tree = page(names);
    remarkFailures({ workspace, locale: 'en' })(tree);
    const search = tree.children?.[0];
    const steps = JSON.parse(search?.attributes?.[0]?.value ?? '');
    expect(steps.map(({ name }: KnownStep) => name)).toEqual(names);
    expect(steps[0]).toMatchObject({ title: names[0], check: 'Look.' });
  });

  test('refuses a page on which a step has no section', () => {
    const tree = page(names.slice(1));
    expect(() => remarkFailures({ workspace, locale: 'en' })(tree)).toThrow(
      `The step ${names[0]} has no section`,
    );
  });

  test('refuses a section of no step, and one below a wrong heading', () => {
    const render = (tree: MarkdownNode) =>
      remarkFailures({ workspace, locale: 'en' })(tree);
    expect(() => render(page([...names, 'no-such-step']))).toThrow(
      'no-such-step',
    );
    const [search, , ...others] = page(names).children ?? [];
    const tree = { type: 'root', children: [search, ...others] };
    expect(() => render(tree as MarkdownNode)).toThrow('does not follow');
  });

  test('refuses a section without advice', () => {
    const tree = page(names, 'Look.');
    expect(() => remarkFailures({ workspace, locale: 'en' })(tree)).toThrow(
      `${names[0]} has no paragraph`,
    );
  });
});

// A page with a search and, for each step, heading, tag and advice.
function page(steps: string[], advice = 'Check. Look.'): MarkdownNode {
  const text = (value: string) => ({ type: 'text', value });
  const tag = (name: string, step?: string): MarkdownNode => ({
    ...{ type: 'mdxJsxFlowElement', name },
    attributes: step
      ? [{ type: 'mdxJsxAttribute', name: 'step', value: step }]
      : [],
  });
  const sections = steps.flatMap((step): MarkdownNode[] => [
    {
      ...{ type: 'heading', depth: 3 },
      children: [
        text(`${step} `),
        { type: 'mdxTextExpression', value: `/* #${step} */` },
      ],
    },
    tag('Failure', step),
    { type: 'paragraph', children: [text(advice)] },
  ]);
  return { type: 'root', children: [tag('FailureSearch'), ...sections] };
}

function stack(code: string | null, text: string): string {
  return `Error: 14 ${code}: ${text}
    at callErrorFromStatus (/app/node_modules/@grpc/grpc-js/src/call.ts:82:17)
    at Object.onReceiveStatus (/app/node_modules/@grpc/grpc-js/src/client.ts:360:55)
    at process.processTicksAndRejections (node:internal/process/task_queues:85:11) {
  code: 14,
  details: '${text}',
  metadata: Metadata { internalRepr: Map(0) {}, options: {} }
}`;
}

function dump(code: string | null, text: string): string {
  return `Traceback (most recent call last):
  File "/app/client.py", line 36, in <module>
    reply = stub.SayHello(request, timeout=5)
grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:
	status = StatusCode.${code}
	details = "${text}"
	debug_error_string = "UNKNOWN:Error received from peer {grpc_status:14, grpc_message:"${text}"}"
>`;
}
