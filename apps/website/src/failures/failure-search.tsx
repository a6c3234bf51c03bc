// A field for an error text, and the steps that have it. Everything happens in
// the page: the text is sent nowhere.
import Translate, { translate } from '@docusaurus/Translate';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { wholeWords } from '../components/whole-words';
import styles from './failure-search.module.css';
import { findSteps, type KnownStep } from './find-steps';

// More would be guesses.
const MOST = 6;

// What clients say, among words that many mistakes have, when there is nobody to
// make another one with.
const NOBODY_LISTENS = /ECONNREFUSED|connection refused/i;
const THAT_STEP = 'nobody-listens';

/** `steps` is what the plug-in knows of all steps, as JSON. */
export function FailureSearch({ steps }: { steps: string }) {
  const known: KnownStep[] = useMemo(() => JSON.parse(steps), [steps]);
  const field = useRef<HTMLTextAreaElement>(null);
  const [pasted, setPasted] = useState('');
  // What was typed before this program ran, or kept by the browser, counts too.
  useEffect(() => setPasted(field.current?.value ?? ''), []);
  const hits = useMemo(() => {
    const found = findSteps(pasted, known);
    return NOBODY_LISTENS.test(pasted)
      ? found.filter(({ step }) => step.name === THAT_STEP)
      : found;
  }, [pasted, known]);
  const alike = hits.filter(({ text }) => text === hits[0]?.text).length;

  return (
    <search className={styles.search}>
      <label htmlFor="failure-text" className={styles.label}>
        <Translate id="failures.label">
          Paste the error text, with all that is around it
        </Translate>
      </label>
      <textarea
        id="failure-text"
        ref={field}
        className={styles.field}
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-describedby="failure-hits"
        onChange={(event) => setPasted(event.target.value)}
      />
      <p id="failure-hits" role="status" className={styles.status}>
        {message(pasted, alike)}
      </p>
      <ol className={styles.hits}>
        {hits.slice(0, Math.max(MOST, alike)).map(({ step, text }) => (
          <li key={step.name}>
            <a href={`#${step.name}`}>{step.title}</a>
            <code className={styles.text}>{text}</code>
            <p>{withCode(step.check)}</p>
          </li>
        ))}
      </ol>
    </search>
  );
}

// What stands between backticks is code.
function withCode(text: string): ReactNode[] {
  return text.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the order never changes
    index % 2 === 1 ? <code key={index}>{wholeWords(part)}</code> : part,
  );
}

// What stands above the hits, of which the first few may have one text.
function message(pasted: string, alike: number): string {
  if (pasted.trim() === '') {
    return translate({
      id: 'failures.idle',
      message: 'It is compared here, in the page, and sent nowhere.',
    });
  }
  if (NOBODY_LISTENS.test(pasted)) {
    return translate({
      id: 'failures.refused',
      message:
        'No server listens at that address: it does not run, or has another ' +
        'port or host. TLS and tokens come later.',
    });
  }
  if (alike === 0) {
    return translate({
      id: 'failures.none',
      message:
        'No recorded text is like it. Paste the whole error, with its code and ' +
        'its details; if nothing comes of that, set GRPC_VERBOSITY=debug, run ' +
        'the client again, and paste what it prints.',
    });
  }
  if (alike > 1) {
    return translate(
      {
        id: 'failures.alike',
        message:
          '{alike} mistakes have this text. What to check tells them apart.',
      },
      { alike },
    );
  }
  return translate({
    id: 'failures.found',
    message: 'The mistake that fits best comes first.',
  });
}
