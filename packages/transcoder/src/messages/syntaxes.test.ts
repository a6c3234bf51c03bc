// What the older and newer syntaxes of protobuf have and proto3 has not.
import { describe, expect, test } from '@jest/globals';
import { compile } from '../../testing/compile.ts';
import { loadRoutes } from '../rules/load-routes.ts';
import { defaults } from '../settings.ts';
import { createMessages } from './create-messages.ts';

const registry = compile({
  'old/v1/old.proto': `
    syntax = "proto2";
    package old.v1;
    import "google/api/annotations.proto";
    service Old {
      rpc Echo(Message) returns (Message) {
        option (google.api.http) = {post: "/v1/old" body: "*"};
      }
    }
    enum Closed { ZERO = 0; ONE = 1; UNO = 1; option allow_alias = true; }
    message Message {
      required int32 id = 1;
      optional Closed closed = 2;
      optional group Inner = 3 { optional string text = 1; }
      repeated group Item = 4 { optional Message next = 1; }
      repeated int32 loose = 5;
      repeated int32 packed = 6 [packed = true];
      extensions 100 to 199;
    }
    extend Message { optional string note = 100; repeated int64 marks = 101; }
  `,
  'new/v1/new.proto': `
    edition = "2023";
    package new.v1;
    import "google/api/annotations.proto";
    service New {
      rpc Echo(Message) returns (Message) {
        option (google.api.http) = {post: "/v1/new" body: "*"};
      }
    }
    message Message {
      int32 explicit = 1;
      int32 implicit = 2 [features.field_presence = IMPLICIT];
      Message delimited = 3 [features.message_encoding = DELIMITED];
      repeated int32 loose = 4 [features.repeated_field_encoding = EXPANDED];
      Closed closed = 5;
    }
    enum Closed { option features.enum_type = CLOSED; FIRST = 5; SECOND = 6; }
  `,
});
const messages = createMessages(registry, defaults);
const routes = loadRoutes(registry, { mode: 'spec', unannotated: false });

/** The answer of a server that sends back what it is sent. */
function echo(path: string, json: string): string {
  const route = routes.find(({ template }) => template.text === path);
  if (route === undefined) throw new RangeError(`There is no route ${path}.`);
  const bytes = new TextEncoder().encode(json);
  const bind = messages.binder(route, [], '');
  const request = bind({ bytes, contentType: undefined });
  return String(messages.write(route, request).body);
}

describe('proto2', () => {
  test('has groups, extensions and lists of both forms', () => {
    const json =
      '{"id":0,"closed":"ONE","inner":{"text":""},' +
      '"item":[{"next":{"id":2,"closed":null,"inner":null,"item":[],' +
      '"loose":[],"packed":[]}},{"next":null}],"loose":[1,2],"packed":[3,4],' +
      '"[old.v1.note]":"a","[old.v1.marks]":["9007199254740993"]}';
    expect(echo('/v1/old', json)).toBe(json);
  });

  test('demands its required fields', () => {
    expect(() => echo('/v1/old', '{"item":[{"next":{}}],"id":1}')).toThrow(
      'The field "id" of old.v1.Message is required.',
    );
  });

  test('takes only values of an enum that it knows, by any name', () => {
    expect(echo('/v1/old', '{"id":1,"closed":"UNO"}')).toContain('"ONE"');
    expect(() => echo('/v1/old', '{"id":1,"closed":2}')).toThrow(
      'The field "closed" must be a value of old.v1.Closed, not 2.',
    );
  });
});

describe('an edition', () => {
  test('has presence and encodings by field', () => {
    expect(echo('/v1/new', '{}')).toBe(
      '{"explicit":null,"implicit":0,"delimited":null,"loose":[],"closed":null}',
    );
    const json =
      '{"explicit":0,"implicit":1,"delimited":{"explicit":null,"implicit":0,' +
      '"delimited":null,"loose":[],"closed":null},"loose":[1,2],"closed":"SECOND"}';
    expect(echo('/v1/new', json)).toBe(json);
  });
});
