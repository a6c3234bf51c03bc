// The TypeScript peer of the interop matrix: serves the Probe and calls it.
//
//   node peer.ts serve [--host H] [--port P] [--variant V] [--break FEATURE]
//     [--tls | --mutual-tls] [--ca FILE] [--cert FILE] [--key FILE]
//   node peer.ts features
//   node peer.ts run --plan FILE [--variant V]
//     [--ca FILE] [--cert FILE] [--key FILE]
import { parseArgs } from 'node:util';
import {
  runProgram,
  UsageError,
  wholeNumber,
} from '@polyglot-grpc/lesson-kit/program';
import { features } from './cases.ts';
import { runPlan } from './run.ts';
import { serve } from './serve.ts';
import { serverCredentials } from './transport.ts';
import { variantNamed, variants } from './variants.ts';
import { versions } from './versions.ts';

await runProgram(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '50051' },
      plan: { type: 'string', default: 'plan.json' },
      variant: { type: 'string', default: Object.keys(variants)[0] ?? '' },
      break: { type: 'string' },
      tls: { type: 'boolean' },
      'mutual-tls': { type: 'boolean' },
      ca: { type: 'string', default: '.certs/ca.pem' },
      cert: { type: 'string' },
      key: { type: 'string' },
    },
  });
  const variant = variantNamed(values.variant);
  const what = positionals.join(' ');
  const own = what === 'serve' ? 'server' : 'client';
  const { ca, cert = `.certs/${own}.pem`, key = `.certs/${own}.key` } = values;
  const files = { ca, cert, key };
  switch (what) {
    case 'features':
      console.log(
        JSON.stringify({
          variants: Object.keys(variants),
          features: Object.keys(features),
          versions: versions(),
        }),
      );
      break;
    case 'run':
      await runPlan(values.plan, variant.stub, files);
      break;
    case 'serve': {
      const port = wholeNumber('port', values.port, [0, 65_535]);
      const tls = values['mutual-tls']
        ? 'mutual-tls'
        : values.tls
          ? 'tls'
          : 'none';
      const credentials = serverCredentials(tls, files);
      const { host, break: broken } = values;
      await serve(variant.service, port, host, credentials, broken);
      break;
    }
    default:
      throw new UsageError('Say what to do: serve, features or run.');
  }
});
