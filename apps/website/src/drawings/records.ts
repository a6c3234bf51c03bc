// What is recorded in docs/data, as tools/record writes it.

/** A call: docs/data/calls. */
export interface CallRecord {
  kind: CallKind;
  events: CallEvent[];
}

export type CallKind =
  | 'unary'
  | 'server_streaming'
  | 'client_streaming'
  | 'bidi_streaming';

/** What one side sent. */
export type CallEvent = { from: 'client' | 'server' } & (
  | { what: 'headers' | 'trailers'; headers: Record<string, string> }
  | { what: 'message'; type: string; fields: Fields }
  | { what: 'half-close' }
);

/** The fields of a message, by name. */
export interface Fields {
  [name: string]: Fields | string | number | boolean;
}

/** A message byte by byte. Bytes are hexadecimal, with a blank between. */
export interface WireRecord {
  type: string;
  bytes: string;
  fields: WireField[];
}

/** One field of it. */
export interface WireField {
  name: string;
  type: string;
  number: number;
  wireType: string;
  /** Bytes from the beginning of the message. */
  offset: number;
  tag: string;
  length?: string;
  value?: string;
  means?: string | number | boolean;
  constant?: string;
  packed?: Pick<WireField, 'value' | 'means' | 'constant'>[];
  fields?: WireField[];
}

/** A place, in degrees times 10,000,000. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** A tour of the RouteGuide: docs/data/route.json. */
export interface RouteRecord {
  /** The area that ListFeatures was asked for. */
  area: { lo: Point; hi: Point };
  /** Its features. */
  features: { name: string; location: Point }[];
  /** The points that RecordRoute was sent, in order. */
  route: Point[];
  /** Its answer. */
  summary: { point_count: number; feature_count: number; distance: number };
}
