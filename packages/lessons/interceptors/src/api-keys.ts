// Which API keys are good: the server knows the digests of those given out.
import { createHash, timingSafeEqual } from 'node:crypto';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';

/** Reads the SHA-256 of each owner's key, in hexadecimal, from JSON.
 * @throws UsageError if the text is not that */
export function keyCheck(json: string): (key: string) => boolean {
  const digests = digestsIn(json);
  return (key) => {
    const digest = createHash('sha256').update(key).digest();
    // In constant time, as token-auth explains.
    return digests.filter((each) => timingSafeEqual(each, digest)).length > 0;
  };
}

function digestsIn(json: string): Buffer[] {
  try {
    const texts = Object.values(Object(JSON.parse(json))).map(String);
    if (texts.every((text) => /^[0-9a-f]{64}$/i.test(text))) {
      return texts.map((text) => Buffer.from(text, 'hex'));
    }
  } catch {
    // The sentence below says it.
  }
  throw new UsageError('--api-keys takes JSON of names and SHA-256.');
}
