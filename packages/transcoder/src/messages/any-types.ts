// The types that objects of JSON name. They may do so behind their fields, so all
// of an Any is looked through before it is read: once, whatever is nested in it.
import type { Scanner } from './scanner.ts';

/** The key that names the type of an Any. */
export const TYPE = '@type';

/** What the objects in one text name as their types. */
export class AnyTypes {
  // By the place where the object begins.
  readonly #types = new Map<number, string>();
  #seenTo = 0;

  /** The type that the coming object names: undefined for none, and "" where it
   * is no string or is given twice. */
  here(scanner: Scanner): string | undefined {
    if (scanner.kind !== 'object') throw scanner.mismatch('an object');
    const { at } = scanner;
    if (at >= this.#seenTo) {
      this.#seenTo = scanner.ahead(() => {
        this.#collect(scanner);
        return scanner.at;
      });
    }
    return this.#types.get(at);
  }

  #collect(scanner: Scanner): void {
    const { kind, at } = scanner;
    if (kind === 'array') {
      scanner.array(() => this.#collect(scanner));
    } else if (kind === 'object') {
      scanner.object((key) => {
        if (key === TYPE) this.#add(scanner, at);
        else this.#collect(scanner);
      });
    } else {
      scanner.skip();
    }
  }

  #add(scanner: Scanner, object: number): void {
    const isName = scanner.kind === 'string' && !this.#types.has(object);
    if (isName) {
      this.#types.set(object, scanner.string());
    } else {
      this.#types.set(object, '');
      scanner.skip();
    }
  }
}
