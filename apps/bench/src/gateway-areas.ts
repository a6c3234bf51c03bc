// What the gateway in TypeScript does with its time, from a profile of it: areas
// of work instead of functions, of which it has some hundreds.
import {
  type Cost,
  IDLE,
  type Profile,
  type ProfileNode,
  sharesOf,
} from './profile.ts';

// The first whose pattern a file has, or the name of a function without one. What
// fits nowhere, such as a stream of Node, works for whoever called it.
const AREAS: [name: string, pattern: RegExp][] = [
  ['garbage collection', /^\(garbage collector\)$/],
  // What Node does in C++ before it calls JavaScript, and the waiting for it.
  ['sockets and parsers in C++', /^\(program\)$/],
  ['writing answers', /^node:_http_outgoing$/],
  [
    'writing answers',
    /transcoder\/src\/http\/(write-|answer-|content-|linger)/,
  ],
  ['HTTP server', /^node:_http_/],
  ['service', /\/(proto-loader|protobufjs|packages\/lessons|apps\/bench)\//],
  // The service in the same process, with the code that reads its messages.
  ['gRPC call', /transcoder\/src\/(backend|http2)\/|\/@grpc\/grpc-js\//],
  ['gRPC call', /^node:(internal\/)?http2/],
  [
    'protobuf',
    /transcoder\/src\/messages\/(.*binary|byte-)|\/@bufbuild\/protobuf\//,
  ],
  [
    'JSON',
    /transcoder\/src\/messages\/.*(json|text|scanner|scalar|number|time|base64|any|known|answer|quick|fast)/,
  ],
  // Rules, bindings, metadata and time limits.
  ['routing and binding', /\/transcoder\/src\//],
];

/** What fits nowhere, and was called by nobody that does. */
const REST = 'the rest';

/** Shares of the areas in the time that a gateway was not idle. Only the second
 * half of that time counts: in the first it starts, and its code is compiled. */
export function areasOf(profile: Profile): Cost[] {
  const areas = areaOfEach(profile.nodes);
  const busy = profile.samples
    .map((id, index) => ({
      area: areas.get(id) ?? REST,
      time: profile.timeDeltas[index] ?? 0,
    }))
    .filter(({ area }) => area !== IDLE);
  const half = busy.reduce((sum, { time }) => sum + time, 0) / 2;
  const times = new Map<string, number>();
  let passed = 0;
  for (const { area, time } of busy) {
    passed += time;
    if (passed > half) times.set(area, (times.get(area) ?? 0) + time);
  }
  return sharesOf(times);
}

function areaOfEach(nodes: ProfileNode[]): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const areas = new Map<number, string>();
  const visit = (node: ProfileNode, callers: string): void => {
    const area = ownArea(node) ?? callers;
    areas.set(node.id, area);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) visit(child, area);
    }
  };
  // The first node is the root of the tree.
  if (nodes[0]) visit(nodes[0], REST);
  return areas;
}

function ownArea({ callFrame }: ProfileNode): string | undefined {
  const { url, functionName } = callFrame;
  if (functionName === IDLE) return IDLE;
  return AREAS.find(([, pattern]) => pattern.test(url || functionName))?.[0];
}
