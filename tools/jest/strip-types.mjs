// Lets Jest run TypeScript as Node does: types are stripped in place, so lines
// and columns in stacks and coverage are those of the source.
import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (source) => ({
    code: stripTypeScriptTypes(source, { mode: 'strip' }),
  }),
  getCacheKey: (source) =>
    createHash('sha256').update(process.version).update(source).digest('hex'),
};
