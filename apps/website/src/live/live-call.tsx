// A call that the reader makes: a form, and beside it what travelled. Until Run
// is pressed, and where nobody answers, that is a recorded call.
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import records from '../../../../docs/data/live-calls.json';
import type {
  LiveCall as Call,
  Choice,
  GrpcCall,
  Kind,
  Language,
} from '../../../live-site/src/live-call';
import { CallSides } from './call-sides';
import styles from './live-call.module.css';
import { notice, type Why } from './notice';

/** A recorded call says why it is one. A call under way has one side, and keeps
 * the place of the other, so that the page does not move twice. */
interface Shown {
  call: Call;
  why?: Why;
  awaited?: GrpcCall | undefined;
}

const FIRST: Choice = {
  language: 'typescript',
  kind: 'unary',
  name: 'you',
  greeting: 'Hello',
};

// As npm run record has written it.
const recorded = records as Record<Language, Record<Kind, Call>>;

/** The form and the call. `children` stand above the form. */
export function LiveCall({ children }: { children: ReactNode }) {
  const { siteConfig } = useDocusaurusContext();
  const [choice, setChoice] = useState(FIRST);
  const [shown, setShown] = useState<Shown>(() => recordOf(FIRST, 'idle'));
  const last = useRef(0);

  function choose(change: Partial<Choice>) {
    const changed = { ...choice, ...change };
    setChoice(changed);
    const same =
      changed.kind === choice.kind && changed.language === choice.language;
    if (same) return;
    last.current += 1;
    setShown(recordOf(changed, 'idle'));
  }

  // Only the call that was asked for last is shown.
  async function run(event: FormEvent) {
    event.preventDefault();
    last.current += 1;
    const own = last.current;
    const show = (next: Shown) => own === last.current && setShown(next);
    try {
      const engine = await import('../../../live-site/src/run-call');
      const api = String(siteConfig.customFields?.api);
      const state = (await engine.serverStates(api))[choice.language];
      if (state !== 'serving') return show(recordOf(choice, state ?? 'static'));
      const { grpc: awaited } = recorded[choice.language][choice.kind];
      const call = await engine.runCall(api, choice, (call) =>
        show({ call, awaited }),
      );
      const isGone = !call.grpc && call.http.status === 503;
      show(isGone ? recordOf(choice, 'ended') : { call });
    } catch {
      show(recordOf(choice, 'unreachable'));
    }
  }

  return (
    <div className={styles.live}>
      <div>
        {children}
        <form className={styles.form} onSubmit={run}>
          <Text
            label={translate({ id: 'live.name', message: 'Name' })}
            value={choice.name}
            onChange={(name) => choose({ name })}
            required
          />
          <Text
            label={translate({ id: 'live.greeting', message: 'Greeting' })}
            value={choice.greeting}
            onChange={(greeting) => choose({ greeting })}
          />
          <Options
            name="language"
            legend={translate({ id: 'live.server', message: 'Server' })}
            options={{ typescript: 'TypeScript', python: 'Python' }}
            value={choice.language}
            onChange={(language) => choose({ language })}
          />
          <Options
            name="kind"
            legend={translate({ id: 'live.kind', message: 'Answers' })}
            options={{
              unary: translate({ id: 'live.unary', message: 'one' }),
              stream: translate({ id: 'live.stream', message: 'a stream' }),
            }}
            value={choice.kind}
            onChange={(kind) => choose({ kind })}
          />
          <button type="submit" className="button button--primary">
            <Translate id="live.run">Run</Translate>
          </button>
          <p>
            <Link to="/learn/gateway/">
              <Translate id="live.lesson">How a gateway does this</Translate>
            </Link>
          </p>
        </form>
      </div>
      <section aria-labelledby="live-call">
        <h2 id="live-call">
          <Translate id="live.title">One call, from both sides</Translate>
        </h2>
        <p
          role="status"
          className={styles.notice}
          data-from={sourceOf(shown.why)}
        >
          {notice(shown.why, choice.language, shown.call)}
        </p>
        <CallSides call={shown.call} awaited={shown.awaited} />
      </section>
    </div>
  );
}

// Where the call comes from, for the colour of the notice.
function sourceOf(why: Why | undefined) {
  if (why === undefined) return 'live';
  return why === 'idle' ? 'record' : 'nowhere';
}

function recordOf({ language, kind }: Choice, why: Why): Shown {
  return { call: recorded[language][kind], why };
}

interface TextProps {
  label: string;
  value: string;
  required?: boolean;
  onChange(value: string): void;
}

function Text({ label, onChange, ...field }: TextProps) {
  return (
    <label className={styles.text}>
      {label}
      <input
        {...field}
        type="text"
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

interface OptionsProps<Value extends string> {
  name: string;
  legend: string;
  options: Record<Value, string>;
  value: Value;
  onChange(value: Value): void;
}

function Options<Value extends string>({
  name,
  legend,
  options,
  value: chosen,
  onChange,
}: OptionsProps<Value>) {
  const values = Object.keys(options) as Value[];
  return (
    <fieldset className={styles.options}>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
          {options[value]}
        </label>
      ))}
    </fieldset>
  );
}
