// All templates, by verb and then by segment.
import type { Segment } from './path-template.ts';
import { decode } from './percent-encoding.ts';
import type { RequestPath } from './request-path.ts';
import { plant, type TrieNode, trieNode } from './trie.ts';

/** One way to read a path: with a verb at its end, or without. */
export interface Reading<Leaf> {
  /** The templates with that verb. */
  root: TrieNode<Leaf>;
  /** The path without it. */
  path: RequestPath;
}

/** Templates, and what belongs to each. */
export class TemplateIndex<Leaf> {
  readonly #verbless = trieNode<Leaf>();
  readonly #byVerb = new Map<string, TrieNode<Leaf>>();
  /** How many colons a verb has at most. */
  #colons = 0;

  /** Finds what belongs to a template, or makes it. */
  plant(
    verb: string | undefined,
    segments: readonly Segment[],
    make: () => Leaf,
  ): Leaf {
    return plant(this.#rootOf(verb), segments, make);
  }

  /** The ways to read a path, the one with the longest verb first and the one
   * without a verb last. What no template has for its verb is none. */
  readings(path: RequestPath): Reading<Leaf>[] {
    const readings = [{ root: this.#verbless, path }];
    const last = path.raw.at(-1);
    if (this.#byVerb.size === 0 || last === undefined) return readings;
    let colon = last.length;
    for (let count = 0; count <= this.#colons; count += 1) {
      colon = last.lastIndexOf(':', colon - 1);
      // A segment that begins with the colon would be empty without the verb.
      if (colon <= 0) break;
      const verb = last.slice(colon + 1);
      const root = this.#byVerb.get(this.#decoded(path, verb));
      if (root === undefined) continue;
      readings.unshift({ root, path: this.#cut(path, last.slice(0, colon)) });
    }
    return readings;
  }

  #rootOf(verb: string | undefined): TrieNode<Leaf> {
    if (verb === undefined) return this.#verbless;
    const known = this.#byVerb.get(verb);
    if (known !== undefined) return known;
    const root = trieNode<Leaf>();
    this.#byVerb.set(verb, root);
    this.#colons = Math.max(this.#colons, verb.split(':').length - 1);
    return root;
  }

  #cut(path: RequestPath, last: string): RequestPath {
    const raw = path.raw.with(-1, last);
    if (path.raw === path.plain) return { raw, plain: raw };
    return { raw, plain: path.plain.with(-1, this.#decoded(path, last)) };
  }

  /** The whole path has been decoded before: each part of it is valid. */
  #decoded(path: RequestPath, text: string): string {
    return path.raw === path.plain ? text : (decode(text) ?? text);
  }
}
