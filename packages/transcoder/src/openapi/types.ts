// The parts of an OpenAPI 3.1 document that are written here.

/** A JSON Schema of 2020-12, by its keywords. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  deprecated?: boolean;
  enum?: (string | number)[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  contentEncoding?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  not?: Schema;
}

/** Something to send or to get, by its media type. */
export type Content = Record<string, { schema?: Schema }>;

export interface Parameter {
  name: string;
  in: 'path' | 'query';
  description?: string;
  deprecated?: boolean;
  required?: true;
  style?: 'deepObject';
  schema?: Schema;
  /** Instead of a schema: the value is a text of this type. */
  content?: Content;
}

export interface Answer {
  description: string;
  content?: Content;
}

export interface Operation {
  tags: string[];
  summary?: string;
  description?: string;
  operationId: string;
  deprecated?: true;
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Answer | { $ref: string }>;
}

/** A whole document. */
export interface Document {
  openapi: '3.1.1';
  info: { title: string; version: string; description?: string };
  servers: { url: string }[];
  tags: { name: string; description?: string }[];
  /** By path, then by method in small letters. */
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, Answer>;
  };
}
