// The TypeScript peer of the interop matrix: serves the Probe and calls it.
//
//   node peer.ts serve [--host H] [--port P] [--variant V] [--break FEATURE]
//   node peer.ts features
//   node peer.ts run --plan FILE [--variant V]
import { parseArgs } from 'node:util';
import {
  runProgram,
  UsageError,
  wholeNumber,
} from '@polyglot-grpc/lesson-kit/program';
import { features } from './cases.ts';
import { runPlan } from './run.ts';
import { serve } from './serve.ts';
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
    },
  });
  const variant = variantNamed(values.variant);
  switch (positionals.join(' ')) {
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
      await runPlan(values.plan, variant.stub);
      break;
    case 'serve': {
      const port = wholeNumber('port', values.port, [0, 65_535]);
      await serve(variant.service, port, values.host, values.break);
      break;
    }
    default:
      throw new UsageError('Say what to do: serve, features or run.');
  }
});
