// Reads requests and writes answers for the messages of one set of descriptors.
import {
  create,
  type FileRegistry,
  fromBinary,
  fromJson,
  mergeFromJson,
  toBinary,
  toJson,
} from '@bufbuild/protobuf';
import { status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';
import type { Settings } from '../settings.ts';
import type { Messages } from './messages.ts';

/** Compiles what is needed to bind requests and to write answers. */
export function createMessages(
  registry: FileRegistry,
  settings: Settings,
): Messages {
  const options = {
    registry,
    ignoreUnknownFields: !settings.strict,
    alwaysEmitImplicit: !settings.json.omitDefaults,
    enumAsInteger: settings.json.enumNumbers,
    useProtoFieldName: settings.json.protoNames,
  };
  return {
    binder: (route, values, query) => (body) => {
      try {
        const message = create(route.method.input);
        const text =
          body === undefined ? '' : Buffer.from(body.bytes).toString();
        if (route.body === 'all' && text !== '') {
          mergeFromJson(route.method.input, message, JSON.parse(text), options);
        } else if (route.body !== undefined && route.body !== 'all') {
          const json = { [route.body.jsonName]: JSON.parse(text) };
          mergeFromJson(route.method.input, message, json, options);
        }
        const set = (path: readonly string[], value: string) => {
          const json = path.reduceRight<unknown>(
            (inner, name) => ({ [name]: inner }),
            value,
          );
          mergeFromJson(
            route.method.input,
            message,
            JSON.parse(JSON.stringify(json)),
            options,
          );
        };
        if (route.body !== 'all') {
          for (const [name, value] of new URLSearchParams(query)) {
            set(name.split('.'), value);
          }
        }
        route.variables.forEach((path, index) => {
          set(
            path.map((field) => field.jsonName),
            values[index] ?? '',
          );
        });
        return toBinary(route.method.input, message);
      } catch (error) {
        throw new RpcError(status.INVALID_ARGUMENT, String(error));
      }
    },
    write: (route, bytes) => {
      const json = toJson(
        route.method.output,
        fromBinary(route.method.output, bytes),
        options,
      );
      const shown =
        route.responseBody === undefined
          ? json
          : (JSON.parse(JSON.stringify(json))[route.responseBody.jsonName] ??
            null);
      return {
        contentType: 'application/json',
        body: JSON.stringify(shown),
      };
    },
    writeStatus: () => '{"code":2,"message":"","details":[]}',
  };
}
