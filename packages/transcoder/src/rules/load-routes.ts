// Finds the rules of a set of descriptors, and compiles them to routes.
import {
  create,
  type DescMethod,
  type FileRegistry,
  getOption,
  hasOption,
} from '@bufbuild/protobuf';
import { http } from '../generated/google/api/annotations_pb.ts';
import { HttpRuleSchema } from '../generated/google/api/http_pb.ts';
import type { Mode } from '../settings.ts';
import { compileRule } from './compile-rule.ts';
import { methodsOf, nameOf } from './methods.ts';
import type { PlacedRoute, PlacedRule } from './placed.ts';
import { refuseDuplicates } from './refuse-duplicates.ts';
import type { Route } from './route.ts';
import { type Fault, RuleError } from './rule-error.ts';
import { readServiceConfig } from './service-config.ts';
import { placeOf } from './source-place.ts';

/** Where rules come from beside the annotations, and how they are read. */
export interface LoadOptions {
  /** The text of a service configuration in YAML. */
  serviceConfig?: string | undefined;
  /** What faults call that text: the name of its file. */
  serviceConfigName?: string | undefined;
  /** Serves methods without a rule as POST /pkg.Service/Method. */
  unannotated: boolean;
  mode: Mode;
}

/** Compiles every rule of a set of descriptors.
 * @returns the routes in the order of the files, services, methods and bindings
 * @throws RuleError with all faults of all rules */
export function loadRoutes(
  registry: FileRegistry,
  options: LoadOptions,
): Route[] {
  const { serviceConfig = '', serviceConfigName = 'service config' } = options;
  const { mode, unannotated } = options;
  const faults: Fault[] = [];
  const { rules: configured, fullyDecoded } = readServiceConfig(
    serviceConfig,
    serviceConfigName,
    registry,
    faults,
  );
  const placed: PlacedRoute[] = [];
  for (const method of methodsOf(registry)) {
    const rpc = nameOf(method);
    const report = (place: string, reason: string) => {
      faults.push({ rpc, place, reason });
    };
    const annotation = annotationOf(method, report);
    const rules = chooseRules(configured.get(rpc) ?? [], annotation, mode);
    if (rules.length === 0 && unannotated) rules.push(defaultRule(method));
    for (const rule of rules) {
      placed.push(...compileRule(method, rule, { mode, fullyDecoded }, report));
    }
  }
  refuseDuplicates(placed, mode, faults);
  if (faults.length > 0) throw new RuleError(faults);
  return placed.map(({ route }) => route);
}

/** A service configuration replaces the annotation, and its last rule the ones
 * before. grpc-gateway serves them all. */
function chooseRules(
  configured: readonly PlacedRule[],
  annotation: readonly PlacedRule[],
  mode: Mode,
): PlacedRule[] {
  if (mode === 'grpc-gateway') return [...configured, ...annotation];
  return configured.length > 0 ? configured.slice(-1) : [...annotation];
}

function annotationOf(
  method: DescMethod,
  report: (place: string, reason: string) => void,
): PlacedRule[] {
  try {
    if (!hasOption(method, http)) return [];
    const rule = getOption(method, http);
    return [{ rule, placeOf: (binding) => placeOf(method, binding) }];
  } catch {
    // The option is kept as bytes until here.
    report(placeOf(method), 'The option google.api.http cannot be read.');
    return [];
  }
}

function defaultRule(method: DescMethod): PlacedRule {
  const path = `/${method.parent.typeName}/${method.name}`;
  const rule = create(HttpRuleSchema, {
    pattern: { case: 'post', value: path },
    body: '*',
  });
  return { rule, placeOf: () => placeOf(method) };
}
