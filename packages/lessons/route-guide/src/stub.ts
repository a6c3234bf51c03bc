// The form of a call that stubs of both kinds, loaded and static, have.
import type {
  CallOptions,
  ClientDuplexStream,
  ClientReadableStream,
  ClientUnaryCall,
  ClientWritableStream,
  Metadata,
  requestCallback,
} from '@grpc/grpc-js';
import type {
  Point,
  RouteSummary,
} from '@stubs/routeguide/static/routeguide/route_guide.ts';

// A message that was not sent is null in the one kind and undefined in the other.
type Located = { location?: Point | null | undefined };

export type Area = { lo: Point; hi: Point };
export type FoundFeature = Located & { name: string };
export type Note = { location: Point; message: string };
export type LeftNote = Located & { message: string };

// A stream of responses, to listen to or to loop over.
type Incoming<Message> = AsyncIterable<Message> &
  Pick<ClientReadableStream<Message>, 'on' | 'cancel'>;

export interface RouteGuideStub {
  getFeature(
    request: Point,
    metadata: Metadata,
    options: CallOptions,
    done: requestCallback<FoundFeature>,
  ): ClientUnaryCall;
  listFeatures(
    request: Area,
    metadata: Metadata,
    options: CallOptions,
  ): Incoming<FoundFeature>;
  recordRoute(
    metadata: Metadata,
    options: CallOptions,
    done: requestCallback<RouteSummary>,
  ): ClientWritableStream<Point>;
  routeChat(
    metadata: Metadata,
    options: CallOptions,
  ): Incoming<LeftNote> &
    Pick<ClientDuplexStream<Note, LeftNote>, 'write' | 'once' | 'end'>;
}
