// The search dialog: a text field that owns a list of pages (the combobox
// pattern of ARIA). The focus stays in the field; the arrow keys choose.
import { useHistory } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { findPages, type Hit } from './pagefind';
import styles from './search.module.css';
import { SearchHits } from './search-hits';

type State = 'idle' | 'found' | 'failed';

/** Always in the page, shown by `showModal()` on the dialog. */
export function SearchDialog(props: {
  dialog: RefObject<HTMLDialogElement | null>;
}) {
  const baseUrl = useBaseUrl('/');
  const history = useHistory();
  const [state, setState] = useState<State>('idle');
  const [hits, setHits] = useState<Hit[]>([]);
  const [chosen, setChosen] = useState(0);
  const latest = useRef('');

  async function search(query: string) {
    latest.current = query;
    if (query.trim() === '') {
      setHits([]);
      return setState('idle');
    }
    try {
      const found = await findPages(baseUrl, query);
      if (!found || query !== latest.current) return;
      setHits(found);
      setChosen(0);
      setState('found');
    } catch {
      // `docusaurus start` has no index.
      setState('failed');
    }
  }

  function open(hit: Hit | undefined) {
    if (!hit) return;
    props.dialog.current?.close();
    history.push(hit.url);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + hits.length) % hits.length);
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      open(hits[chosen]);
    }
  }

  const label = translate({
    id: 'search.label',
    message: 'Search the lessons',
  });
  return (
    <dialog ref={props.dialog} className={styles.dialog} aria-label={label}>
      <form method="dialog" className={styles.form}>
        <input
          className={styles.field}
          // In a field of type "search" the first Escape would only empty it.
          type="text"
          enterKeyHint="search"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls="search-hits"
          aria-activedescendant={hits[chosen] && `search-hit-${chosen}`}
          autoComplete="off"
          placeholder={label}
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className={styles.close}>
          <Translate id="search.close">Close</Translate>
        </button>
      </form>
      <p role="status" className={styles.status}>
        {message(state, hits.length)}
      </p>
      <SearchHits hits={hits} chosen={chosen} onOpen={open} />
    </dialog>
  );
}

function message(state: State, hits: number): string {
  if (state === 'failed') {
    return translate({
      id: 'search.failed',
      message: 'The search index could not be loaded. Reload the page.',
    });
  }
  if (state === 'idle') {
    return translate({
      id: 'search.idle',
      message: 'Type a word. Arrow keys choose, Enter opens, Escape closes.',
    });
  }
  return translate(
    { id: 'search.found', message: 'Pages found: {hits}' },
    { hits },
  );
}
