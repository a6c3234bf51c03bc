// Where each rule of the test contract stands in the document, and what it takes.
import { describe, expect, test } from '@jest/globals';
import {
  documentOf,
  operation,
  transcodingDocument,
} from '../../testing/document.ts';

const document = transcodingDocument({ unannotated: true });

function placeOf(id: string) {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, { operationId }] of Object.entries(item)) {
      if (operationId === id) return `${method} ${path}`;
    }
  }
  return undefined;
}

const namesOf = (id: string, place: string) =>
  operation(document, id)
    .parameters?.filter((parameter) => parameter.in === place)
    .map(({ name }) => name);

describe('a path', () => {
  test.each([
    ['Paths_One', 'get /v1/one/{name}'],
    ['Paths_One2', 'get /v1/one/{name}/{id}'],
    ['Paths_Many', 'get /v1/many/shelves/{shelve}/books/{book}'],
    ['Paths_Many2', 'get /v1/many/rest/{rest}'],
    ['Paths_Many4', 'get /v1/many/parents/{parent}/children/{children}'],
    ['Paths_Wild', 'get /v1/wild/{wild}/{name}'],
    ['Paths_Verb', 'post /v1/verb/{name}:archive'],
    ['Paths_Verb4', 'get /v1/verb/folders/{folder}:list'],
    ['Paths_Characters', 'get /v1/%C3%BCn%C3%AF%20code/a.b_c~d-e$f/{name}'],
    ['Binding_NoBody3', 'get /v1/query/{tree_only_name}/{number}'],
    ['Library_GetBook', 'get /v1/shelves/{shelve}/books/{book}'],
    ['Library_MoveBook', 'post /v1/shelves/{shelve}/books/{book}:move'],
    ['Plain_Unary', 'post /transcoding.v1.Plain/Unary'],
  ])('of %s is %s', (id, place) => {
    expect(placeOf(id)).toBe(place);
  });

  test('says which field its part belongs to', () => {
    expect(operation(document, 'Paths_Many').parameters?.[1]).toEqual({
      name: 'book',
      in: 'path',
      required: true,
      schema: { type: 'string', minLength: 1 },
      description: 'A part of `name`, which is `shelves/*/books/*`.',
    });
  });

  test('has the type of its field', () => {
    expect(
      operation(document, 'Binding_ScalarPath4').parameters?.[0],
    ).toMatchObject({
      name: 'colour',
      schema: { $ref: '#/components/schemas/transcoding.v1.Colour' },
    });
  });
});

describe('a query', () => {
  test('has what neither the path nor the body sets', () => {
    expect(namesOf('Paths_One2', 'query')).toEqual(['rest', 'version']);
    expect(namesOf('Library_CreateBook', 'query')).toEqual(['bookId']);
    expect(namesOf('Binding_Update', 'query')).toEqual([
      'updateMask',
      'reason',
    ]);
  });

  test('says nothing where the body is the whole request', () => {
    expect(namesOf('Binding_WholeBody', 'query')).toBeUndefined();
  });

  test('does not go round in a message that holds itself', () => {
    const names = namesOf('Binding_NoBody', 'query') ?? [];
    expect(names.filter((name) => name.startsWith('tree.'))).toEqual([
      'tree.name',
    ]);
  });

  test('writes each type as the binder reads it', () => {
    const { parameters = [] } = operation(document, 'Binding_NoBody');
    const known = parameters.filter(({ name }) =>
      /^(wellKnown|lists|choice)\./.test(name),
    );
    const byName = new Map(
      known.map(({ name, schema, content }) => [
        name.split('.').slice(1).join('.'),
        schema ?? content,
      ]),
    );
    expect(Object.fromEntries(byName)).toMatchObject({
      timestamp: { type: 'string', format: 'date-time' },
      duration: { pattern: expect.stringMatching(/s\$$/) },
      fieldMask: { type: 'string' },
      struct: { 'application/json': { schema: { type: 'object' } } },
      value: { 'application/json': { schema: {} } },
      listValue: { 'application/json': { schema: { type: 'array' } } },
      empty: { enum: ['', '{}'] },
      'any.typeUrl': { type: 'string' },
      int64Value: { type: 'string', format: 'int64' },
      boolValue: { type: 'boolean' },
      int32Values: { type: 'array', items: { format: 'int32' } },
      colours: {
        type: 'array',
        items: { $ref: '#/components/schemas/transcoding.v1.Colour' },
      },
      timestamps: { type: 'array', items: { format: 'date-time' } },
    });
    expect(byName.has('trees')).toBe(false);
  });

  test('says of members of a oneof that they exclude each other', () => {
    const { parameters = [] } = operation(document, 'Binding_ChoicePath');
    const ratio = parameters.find(({ name }) => name === 'ratio');
    expect(ratio?.description).toBe('Not together with `value`.');
  });

  test('has a map as an object with keys in brackets', () => {
    expect(operation(document, 'Endings_Tell2').parameters?.[0]).toMatchObject({
      name: 'header',
      style: 'deepObject',
      schema: { type: 'object', additionalProperties: { type: 'string' } },
    });
  });
});

describe('a document', () => {
  test('says what is not in it, and why', () => {
    expect(document.info.description).toBe(
      [
        'Not in this document:',
        '',
        '- `PURGE /v1/custom/{string_value}` (transcoding.v1.Custom.Purge): ' +
          'OpenAPI has no such method.',
        '- `* /v1/any/{string_value}` (transcoding.v1.Custom.Any): ' +
          'OpenAPI has no such method.',
        '- `GET /v1/priority/{rest=**}` (transcoding.v1.Paths.Priority): ' +
          'OpenAPI cannot tell it from Paths_Priority2.',
      ].join('\n'),
    );
  });

  test('tells of two paths that are alike what the router takes', () => {
    expect(placeOf('Paths_Priority2')).toBe('get /v1/priority/{name}');
    expect(placeOf('Paths_Priority')).toBeUndefined();
    const compatible = transcodingDocument({ mode: 'grpc-gateway' });
    expect(compatible.paths['/v1/priority/{name}']?.get?.operationId).toBe(
      'Paths_Priority2',
    );
  });

  test('gives paths of one shape one name for a parameter', () => {
    const { paths } = documentOf(`
      service Shelf {
        rpc Get(Book) returns (Book) {
          option (google.api.http) = {get: "/books/{id}"};
        }
        rpc Put(Book) returns (Book) {
          option (google.api.http) = {put: "/books/{name}" body: "*"};
        }
      }
      message Book { string id = 1; string name = 2; }`);
    expect(Object.keys(paths)).toEqual(['/books/{id}']);
    expect(paths['/books/{id}']?.put?.parameters?.[0]?.name).toBe('id');
  });

  test('has a tag for each service, with its package if need be', () => {
    const { tags } = documentOf(`
      // Once.
      service Shelf {
        rpc Get(Book) returns (Book) {
          option (google.api.http) = {get: "/books"};
        }
      }
      message Book {}`);
    expect(tags).toEqual([{ name: 'Shelf', description: 'Once.' }]);
  });

  test('has comments as summaries and descriptions', () => {
    const commented = `
      service Shelf {
        // Finds a book
        // by its id.
        //
        // It *may* be lent. (-- Ask the librarian. --)
        // buf:lint:ignore RPC_REQUEST_STANDARD_NAME
        rpc Get(Book) returns (Book) {
          option deprecated = true;
          option (google.api.http) = {get: "/books/{id}"};
        }
      }
      // A book.
      message Book {
        string id = 1; // Its number.
        Kind kind = 2 [deprecated = true];
      }
      // What it is.
      enum Kind {
        // Nobody knows.
        KIND_UNSPECIFIED = 0;
        KIND_NOVEL = 1;
      }`;
    const described = documentOf(commented);
    expect(operation(described, 'Shelf_Get')).toMatchObject({
      summary: 'Finds a book by its id.',
      description: 'It *may* be lent.',
      deprecated: true,
      parameters: [{ description: 'Its number.' }, { deprecated: true }],
    });
    expect(described.components.schemas).toMatchObject({
      'test.v1.Book': { description: 'A book.' },
      'test.v1.Kind': {
        description: 'What it is.\n\n- `KIND_UNSPECIFIED`: Nobody knows.',
      },
    });
    const bare = documentOf(commented, {}, '--exclude-source-info');
    expect(operation(bare, 'Shelf_Get').summary).toBeUndefined();
  });
});
