// The paths of google.api.http: literals, wildcards, variables and a verb.

/** One segment of a path: a text, `*` or `**`. */
export type Segment =
  | { kind: 'literal'; text: string }
  | { kind: 'one' }
  | { kind: 'rest' };

/** A variable: a field's name, and the segments that are its value. */
export interface Variable {
  /** Names of fields from the request down: ["book", "name"]. */
  fieldPath: readonly string[];
  /** Its first segment, and the one after its last. */
  start: number;
  end: number;
  /** Where it is in the text; the first character is 1. */
  column: number;
}

/** A path as it stands in a rule. */
export interface PathTemplate {
  text: string;
  segments: readonly Segment[];
  variables: readonly Variable[];
  /** Without its colon. */
  verb: string | undefined;
}
