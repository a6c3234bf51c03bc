// What the RouteGuide does with calls, one of each kind. No port, no process.
import { StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { RouteGuideServer } from '@stubs/routeguide/static/routeguide/route_guide.ts';
import type { Features } from './features.ts';
import type { Notes } from './notes.ts';
import { checkedPoint } from './points.ts';
import { Route } from './route.ts';
import { sendAll } from './send-all.ts';

/** What the service needs. */
export interface RouteGuideNeeds {
  features: Features;
  /** Gives the store of notes for a call: a new one, or one that all share. */
  notesForCall: () => Notes;
  /** Gives milliseconds of a clock that never goes back. */
  now: () => number;
}

export function routeGuide({ features, notesForCall, now }: RouteGuideNeeds) {
  return {
    // #region get-feature
    // Unary: a request and a callback, as in the Greeter. An error that carries
    // a status code becomes the status of the call.
    getFeature(call, callback) {
      const point = checkedPoint(call.request);
      if (point instanceof StatusError) callback(point);
      else callback(null, features.at(point));
    },
    // #endregion get-feature

    // #region list-features
    // Server streaming: one request, and the call is a stream to write to. An
    // error that is emitted becomes the status.
    listFeatures(call) {
      const lo = checkedPoint(call.request.lo, 'lo');
      if (lo instanceof StatusError) return void call.emit('error', lo);
      const hi = checkedPoint(call.request.hi, 'hi');
      if (hi instanceof StatusError) return void call.emit('error', hi);
      sendAll(call, features.between(lo, hi));
    },
    // #endregion list-features

    // #region record-route
    // Client streaming: the call is a stream to read from, and the callback
    // answers once. `end` is the client's half-close.
    recordRoute(call, callback) {
      const route = new Route(features, now);
      call.on('data', (request) => {
        const point = checkedPoint(request);
        if (!(point instanceof StatusError)) return route.add(point);
        // An answer may come before the client is done, and ends the call.
        call.pause();
        callback(point);
      });
      call.on('end', () => callback(null, route.summary()));
    },
    // #endregion record-route

    // #region route-chat
    // Bidirectional streaming: the call is both, and each side ends by itself.
    routeChat(call) {
      const notes = notesForCall();
      call.on('data', (note) => {
        const location = checkedPoint(note.location, 'location');
        if (location instanceof StatusError) {
          call.pause();
          return void call.emit('error', location);
        }
        let room = true;
        for (const earlier of notes.leave(note, location)) {
          room = call.write(earlier);
        }
        if (room) return;
        // While the reader is slow, read no further: what a client does not
        // read keeps it from sending more, and nothing piles up here.
        call.pause();
        call.once('drain', () => call.resume());
      });
      call.on('end', () => call.end());
    },
    // #endregion route-chat
  } satisfies RouteGuideServer;
}
