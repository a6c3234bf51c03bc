// Finds the steps whose recorded text is in a text that somebody pasted, with
// whatever else is around it. It compares words, and a word that few steps have
// counts for more than one that many have.

/** A step, and all that clients say of it. */
export interface KnownStep {
  name: string;
  title: string;
  check: string;
  texts: string[];
}

/** A step that was found. */
export interface Hit {
  step: KnownStep;
  /** That of its texts which is most like the one pasted. */
  text: string;
  /** How well it fits, from 0 to 1. */
  fit: number;
}

// Less than this is not the same text, only the same language.
const LEAST_FIT = 0.6;
// A word that a third of the steps have is as little as will do.
const LEAST_WEIGHT = 1.5;

interface Match extends Hit {
  weight: number;
  /** Breaks ties between texts of which one holds the other. */
  closeness: number;
}

/** The steps that fit, best first. Those of equal `fit` at the beginning cannot
 * be told apart by their text. */
export function findSteps(pasted: string, steps: KnownStep[]): Hit[] {
  const weights = weightsOf(steps);
  const given = new Set([...wordsOf(pasted)].filter((each) => weights[each]));
  const matches = steps.map((step) => bestMatch(step, given, weights));
  return matches
    .filter(({ fit, weight }) => fit >= LEAST_FIT && weight >= LEAST_WEIGHT)
    .sort(byFit);
}

function bestMatch(
  step: KnownStep,
  given: ReadonlySet<string>,
  weights: Weights,
): Match {
  const matches = step.texts.map((text) => {
    const words = wordsOf(text);
    const weight = sum([...words].filter((each) => given.has(each)));
    // How much of the text is in what was pasted, and the reverse. One of them
    // is low if somebody pastes a whole log, or a few words of the message.
    const [less = 0, more = 0] = [weight / sum(words), weight / sum(given)]
      .map((ratio) => ratio || 0)
      .sort((a, b) => a - b);
    return { step, text, fit: more, weight, closeness: less };
  });
  return matches.sort(byFit)[0] ?? none(step);

  function sum(words: Iterable<string>): number {
    let total = 0;
    for (const word of words) total += weights[word] ?? 0;
    return total;
  }
}

const none = (step: KnownStep): Match => ({
  ...{ step, text: '', fit: 0, weight: 0, closeness: 0 },
});

const byFit = (a: Match, b: Match) =>
  b.fit - a.fit || b.weight - a.weight || b.closeness - a.closeness;

type Weights = Record<string, number>;

// The fewer steps have a word, the more it says.
function weightsOf(steps: KnownStep[]): Weights {
  const holders = new Map<string, number>();
  for (const { texts } of steps) {
    for (const word of wordsOf(texts.join(' '))) {
      holders.set(word, (holders.get(word) ?? 0) + 1);
    }
  }
  const weights: Weights = {};
  for (const [word, count] of holders) {
    weights[word] = Math.log2((steps.length + 1) / count);
  }
  return weights;
}

// What stands in a recorded text for what differs from run to run.
const REPLACED = /\b(ADDRESS|TIME|POINTER|THREAD|BYTES|SERIAL)\b/g;

/** The different words of a text, without case, quotes and punctuation. */
function wordsOf(text: string): Set<string> {
  const plain = text.replaceAll(REPLACED, ' ').toLowerCase();
  return new Set(plain.match(/[a-z0-9_]{2,}/g));
}
