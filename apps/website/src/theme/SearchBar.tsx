// The search button of the navigation bar. Ctrl-K, Command-K and "/" press it.
import { translate } from '@docusaurus/Translate';
import { useEffect, useRef } from 'react';
import styles from '../search/search.module.css';
import { SearchDialog } from '../search/search-dialog';

/** Takes the place of the empty search bar of the theme. */
export default function SearchBar() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!asksForSearch(event) || dialog.current?.open) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const label = translate({ id: 'search.button', message: 'Search' });
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={() => dialog.current?.showModal()}
      >
        <Lens />
        <span>{label}</span>
        <kbd>/</kbd>
      </button>
      <SearchDialog dialog={dialog} />
    </>
  );
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) return true;
  const typing =
    event.target instanceof Element &&
    event.target.matches('input, textarea, select, [contenteditable]');
  return event.key === '/' && !typing;
}

function Lens() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <g
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      >
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 3.5 3.5" />
      </g>
    </svg>
  );
}
