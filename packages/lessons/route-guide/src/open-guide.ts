// Puts the service together: the lesson's features, a store of notes, a clock,
// and a health service that says when the made features are there.
import { readFileSync } from 'node:fs';
import { findAbove } from '@polyglot-grpc/lesson-kit/load-proto';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import type { Feature } from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { HealthImplementation } from 'grpc-health-check';
import { Features, indexOf } from './features.ts';
import type { GuideOptions } from './flags.ts';
import { makeIndex } from './made-index.ts';
import { Notes } from './notes.ts';
import { routeGuide } from './service.ts';

// A client may ask about the whole server, which has no name, or one service.
const SERVICES = ['', 'routeguide.RouteGuide'];

/** Gives the service, its health, and what adds the made features to it. */
export function openGuide({ features = 0, sharedNotes }: GuideOptions) {
  const known = new Features(indexOf(readFeatures()));
  const shared = new Notes();
  const service = routeGuide({
    features: known,
    notesForCall: () => (sharedNotes ? shared : new Notes()),
    now: () => performance.now(),
  });
  const health = new HealthImplementation();
  const say = (status: 'SERVING' | 'NOT_SERVING') => {
    for (const name of SERVICES) health.setStatus(name, status);
  };
  say(features > 0 ? 'NOT_SERVING' : 'SERVING');
  return {
    service,
    health,
    async addMade(): Promise<void> {
      try {
        if (features > 0) known.add(await makeIndex(features));
        say('SERVING');
      } catch (error) {
        // The lesson's own features are there, and health goes on saying no.
        console.error(`The made features cannot be indexed: ${String(error)}`);
      }
    },
  };
}

function readFeatures(): Feature[] {
  const file = findAbove(import.meta.dirname, 'features.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} is not a list of features: ${String(error)}`);
  }
}
