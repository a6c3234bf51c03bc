// The pages that a search found.
import type { Hit } from './pagefind';
import styles from './search.module.css';

interface SearchHitsProps {
  hits: Hit[];
  /** The index of the hit that Enter opens. */
  chosen: number;
  onOpen(hit: Hit): void;
}

/** The list that belongs to the field of the dialog. */
export function SearchHits({ hits, chosen, onOpen }: SearchHitsProps) {
  return (
    <div id="search-hits" role="listbox" tabIndex={-1} className={styles.hits}>
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={hit.url}
          id={`search-hit-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.hit}
          onClick={() => onOpen(hit)}
        >
          <strong>{hit.title}</strong>
          <Excerpt html={hit.excerpt} />
        </div>
      ))}
    </div>
  );
}

// The index gives HTML. Only text and <mark> are wanted of it.
function Excerpt({ html }: { html: string }) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return (
    <span>
      {[...body.childNodes].map((node, index) =>
        node.nodeName === 'MARK' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order never changes
          <mark key={index}>{node.textContent}</mark>
        ) : (
          node.textContent
        ),
      )}
    </span>
  );
}
