// Who has which card, and what that permits.
import { fail } from './fail.ts';

type Role = 'reader' | 'librarian';

const CARDS: ReadonlyMap<string, Role> = new Map([
  ['ada', 'reader'],
  ['bea', 'reader'],
  ['cora', 'librarian'],
]);

/** Says what the holder of a card is, or fails: nobody knows you. */
export function roleOf(card: string): Role {
  return CARDS.get(card) ?? fail('UNAUTHENTICATED', 'The card is unknown.');
}

/** Fails for whoever is no librarian: we know you, and you may not. */
export function mustBeLibrarian(card: string): void {
  if (roleOf(card) === 'librarian') return;
  fail('PERMISSION_DENIED', 'Only librarians change books.');
}
