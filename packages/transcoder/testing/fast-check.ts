// fast-check with a seed that stays, so that a test fails for a change and not by
// chance. SEED=NUMBER draws other values.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261121) });

export default fc;
