// An OpenAPI document of all routes: what a reader or a program may ask, and what
// is answered.
import type { DescField, DescMethod, DescService } from '@bufbuild/protobuf';
import { nameOf } from '../rules/methods.ts';
import type { Route } from '../rules/route.ts';
import type { Settings } from '../settings.ts';
import {
  answerOf,
  errorAnswer,
  requestBodyOf,
  statusSchema,
} from './answers.ts';
import { type Binding, bindingsOf, type LeftOut } from './bindings.ts';
import { Comments, paragraphs } from './comments.ts';
import { queryParameters } from './parameters.ts';
import { Schemas } from './schemas.ts';
import type { Document, Operation } from './types.ts';

/** Describes routes as they are served with some settings. */
export function openApiDocument(
  routes: readonly Route[],
  settings: Settings,
): Document {
  const comments = new Comments();
  const schemas = new Schemas(settings, comments);
  schemas.components['google.rpc.Status'] = statusSchema;
  const { bindings, leftOut } = bindingsOf(routes, schemas, settings.mode);
  const paths: Document['paths'] = {};
  const services = new Map<string, DescService>();
  for (const binding of bindings) {
    const { route, path, tag } = binding;
    services.set(tag, route.method.parent);
    paths[path.text] = {
      ...paths[path.text],
      [route.httpMethod.toLowerCase()]: operationOf(
        binding,
        comments,
        schemas,
        settings,
      ),
    };
  }
  return {
    openapi: '3.1.1',
    info: infoOf([...services.values()], leftOut),
    // Beside the document, wherever that is: with "." paths stay relative.
    servers: [{ url: '.' }],
    tags: [...services].map(([name, service]) => {
      const description = comments.of(service);
      return { name, ...(description && { description }) };
    }),
    paths,
    components: {
      schemas: schemas.components,
      responses: { Error: errorAnswer },
    },
  };
}

function operationOf(
  { route, path, tag, operationId }: Binding,
  comments: Comments,
  schemas: Schemas,
  settings: Settings,
): Operation {
  const { method } = route;
  const { first, rest } = paragraphs(comments.of(method));
  const parameters = [...path.parameters];
  // Where the body is the whole request, the query says nothing.
  if (!takesAll(route, settings)) {
    const bound = boundBy(route);
    parameters.push(...queryParameters(method.input, bound, schemas, settings));
  }
  const requestBody = requestBodyOf(route, schemas, settings);
  return {
    tags: [tag],
    ...(first !== '' && { summary: first }),
    ...(rest !== '' && { description: rest }),
    operationId,
    ...(isDeprecated(method) && { deprecated: true }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: {
      200: answerOf(route, schemas, settings),
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

// Go's gateway takes each message of a client's stream from the body alone.
function takesAll({ body, method }: Route, { mode }: Settings): boolean {
  const { methodKind } = method;
  const isStream =
    methodKind === 'client_streaming' || methodKind === 'bidi_streaming';
  return body === 'all' || (isStream && mode === 'grpc-gateway');
}

// Names of the fields that the path and the body set.
function boundBy({ variables, body, bodyParents }: Route): Set<string> {
  const paths: (readonly DescField[])[] = [...variables];
  if (typeof body === 'object') paths.push([...bodyParents, body]);
  return new Set(paths.map((path) => path.map(({ name }) => name).join('.')));
}

function isDeprecated({ deprecated, parent }: DescMethod): boolean {
  return deprecated || parent.deprecated || parent.file.deprecated;
}

function infoOf(
  services: readonly DescService[],
  leftOut: readonly LeftOut[],
): Document['info'] {
  const packages = services.map(({ file }) => file.proto.package);
  const names = [...new Set(packages)];
  const [version] = /(?<=\.)v\d\w*$/.exec(names[0] ?? '') ?? [];
  const lines = leftOut.map(({ route, reason }) => {
    const what = `${route.httpMethod} ${route.template.text}`;
    return `- \`${what}\` (${nameOf(route.method)}): ${reason}.`;
  });
  const description = `Not in this document:\n\n${lines.join('\n')}`;
  return {
    title: names.filter(Boolean).join(', ') || 'gRPC',
    version: names.length === 1 && version ? version : 'unversioned',
    ...(lines.length > 0 && { description }),
  };
}
