// The certificates in .certs: those that work, and in lab/ those that must not.
import type { Authority, Pair, Subject } from './certificates.ts';
import { mustRead, type Part, type Read } from './part.ts';
import {
  AUTHORITY_MARGIN,
  isGoodPair,
  isIssuedBy,
  LEAF_MARGIN,
} from './renewal.ts';

// The names by which servers are called: on this machine, in compose.yaml, and
// in the networks of the matrix.
const SERVER_NAMES = [
  'localhost',
  'server',
  '*.polyglot.test',
  '127.0.0.1',
  '::1',
];

const LEARNER = {
  name: 'learner',
  names: ['spiffe://polyglot.test/learner'],
  client: true,
} satisfies Subject;

const SERVER = {
  name: 'localhost',
  names: SERVER_NAMES,
} satisfies Subject;

const DAY = 86_400_000;
const days = (now: Date, count: number) =>
  new Date(now.getTime() + count * DAY);

// Good until yesterday, and good in twenty years: neither has to be renewed.
const past = (now: Date) => ({
  notBefore: days(now, -8),
  notAfter: days(now, -1),
});
const future = (now: Date) => ({
  notBefore: days(now, 7300),
  notAfter: days(now, 7307),
});

// Both are loaded only when something has to be made: that takes a while.
const certificates = () => import('./certificates.ts');

async function ownAuthority(read: Read, now: Date): Promise<Authority> {
  const { openAuthority } = await certificates();
  const certificate = mustRead(read, 'ca.pem');
  return openAuthority({ certificate, key: mustRead(read, 'ca.key') }, now);
}

const filesOf = (name: string) => [`${name}.pem`, `${name}.key`];
const texts = ({ certificate, key }: Pair) => [certificate, key];

/** The parts with certificates, the authority first. */
export const certificateParts: readonly Part[] = [
  authority(),
  issued('server', SERVER),
  issued('server-rsa', { ...SERVER, key: 'RSA' }),
  issued('client', LEARNER),
  otherAuthority(),
  issued('lab/expired', SERVER, past),
  issued('lab/not-yet-valid', SERVER, future),
  issued('lab/wrong-name', { ...SERVER, names: ['wrong.example'] }),
  issued('lab/no-san', { name: 'localhost' }),
  selfSigned('lab/self-signed'),
  intermediate('lab/missing-intermediate', 'lab/full-chain.pem'),
  issued('lab/expired-client', LEARNER, past),
  {
    name: 'lab/empty',
    files: ['lab/empty.pem'],
    isGood: (read) => read('lab/empty.pem') === '',
    make: async () => [''],
  },
];

function authority(): Part {
  return {
    name: 'ca',
    files: ['ca.pem', 'ca.key'],
    isGood: (read, now) =>
      isGoodPair(read('ca.pem'), read('ca.key'), {
        issuer: read('ca.pem'),
        until: new Date(now.getTime() + AUTHORITY_MARGIN),
      }),
    make: async (_, now) => {
      const { makeAuthority } = await certificates();
      return texts(await makeAuthority(undefined, now));
    },
  };
}

// A pair from our own authority.
function issued(
  name: string,
  subject: Subject,
  validity?: (now: Date) => Pick<Subject, 'notBefore' | 'notAfter'>,
): Part {
  return {
    name,
    files: filesOf(name),
    isGood: (read, now) =>
      isGoodPair(read(`${name}.pem`), read(`${name}.key`), {
        issuer: read('ca.pem'),
        names: subject.names ?? [],
        ...(!validity && { until: lasting(now) }),
      }),
    make: async (read, now) => {
      const authority = await ownAuthority(read, now);
      return texts(await authority.issue({ ...subject, ...validity?.(now) }));
    },
  };
}

const lasting = (now: Date) => new Date(now.getTime() + LEAF_MARGIN);

// A stranger's authority, whose own key nobody needs again.
function otherAuthority(): Part {
  const ca = 'lab/other-ca.pem';
  const [server, client] = ['lab/other-server', 'lab/other-client'];
  return {
    name: 'lab/other-ca',
    files: [ca, ...filesOf(server), ...filesOf(client)],
    isGood: (read, now) =>
      [server, client].every((name) =>
        isGoodPair(read(`${name}.pem`), read(`${name}.key`), {
          issuer: read(ca),
          names: name === server ? SERVER.names : LEARNER.names,
          until: lasting(now),
        }),
      ),
    make: async (_, now) => {
      const { makeAuthority } = await certificates();
      const other = await makeAuthority('Another authority', now);
      const pairs = [await other.issue(SERVER), await other.issue(LEARNER)];
      return [other.certificate, ...pairs.flatMap(texts)];
    },
  };
}

function selfSigned(name: string): Part {
  return {
    name,
    files: filesOf(name),
    isGood: (read, now) =>
      isGoodPair(read(`${name}.pem`), read(`${name}.key`), {
        issuer: read(`${name}.pem`),
        until: lasting(now),
      }),
    make: async (_, now) => {
      const { makeSelfSigned } = await certificates();
      return texts(await makeSelfSigned('localhost', now));
    },
  };
}

// A pair from an authority below ours, and what its server should show: both
// certificates, its own first.
function intermediate(name: string, chain: string): Part {
  return {
    name,
    files: [...filesOf(name), chain],
    isGood: (read, now) => {
      const leaf = read(`${name}.pem`);
      const both = read(chain);
      if (leaf === undefined || !both?.startsWith(leaf)) return false;
      const between = both.slice(leaf.length);
      return (
        isGoodPair(leaf, read(`${name}.key`), {
          issuer: between,
          names: SERVER.names,
          until: lasting(now),
        }) && isIssuedBy(between, read('ca.pem'))
      );
    },
    make: async (read, now) => {
      const authority = await ownAuthority(read, now);
      const between = await authority.intermediate('Authority in between');
      const pair = await between.issue(SERVER);
      return [...texts(pair), pair.certificate + between.certificate];
    },
  };
}
