// A value that the path or the query gives, and where in the request it goes.
import type { Draft, MapKey, Single } from './draft.ts';
import type { FieldPlan } from './plan.ts';
import { refusal, type Source } from './refusal.ts';

/** One step of setting fields that does not depend on the body. */
export interface Assignment {
  source: Source;
  /** Names from the request message down, for errors. */
  path: readonly string[];
  /** The messages around the field, outermost first. */
  parents: readonly FieldPlan[];
  /** The field itself; undefined to make its parents only. */
  field: FieldPlan | undefined;
  /** A list takes the place of the list that is there. */
  value: Single | readonly Single[];
  /** Where the field is a map. */
  key: MapKey | undefined;
  /** Whether another field of the same oneof gives way, or is an error. */
  wins: boolean;
}

/** Sets a field of the request; its parents are made where they are not there.
 * @throws RpcError INVALID_ARGUMENT where another field of a oneof is set */
export function assign(request: Draft, assignment: Assignment): void {
  let draft = request;
  for (const parent of assignment.parents) {
    if (parent.element.kind !== 'message') return;
    checkOneof(draft, parent, assignment);
    draft = draft.message(parent, parent.element.message);
  }
  const { field, key, value } = assignment;
  if (field === undefined) return;
  checkOneof(draft, field, assignment);
  if (isList(value)) draft.set(field, [...value]);
  else if (field.shape === 'list') draft.list(field).push(value);
  else if (key !== undefined) draft.map(field).set(key, value);
  else draft.set(field, value);
}

function isList(value: Assignment['value']): value is readonly Single[] {
  return Array.isArray(value);
}

function checkOneof(
  draft: Draft,
  field: FieldPlan,
  { wins, source, path }: Assignment,
): void {
  const rival = wins ? undefined : draft.rival(field);
  if (rival === undefined || field.oneof === undefined) return;
  const only = `only one of "${field.oneof.name}" can be set`;
  throw refusal(source, path, `cannot be set beside "${rival.name}": ${only}`);
}
