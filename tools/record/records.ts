// The facts that pages show and nobody types: each file of docs/data, and what
// makes it.
import { bufBreaking } from './buf-breaking.ts';
import { helloworldWire, unimplementedWire } from './wire.ts';

/** What each file of docs/data holds. The text has no times, addresses or
 * versions, so that it is the same on every machine. */
export const records: Record<string, () => Promise<string>> = {
  'buf-breaking.txt': bufBreaking,
  'helloworld-wire.txt': helloworldWire,
  'unimplemented-wire.txt': unimplementedWire,
};
