// Answers that wait for others of their connection to be sent.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const queues = new WeakMap<Socket, Set<ServerResponse>>();

/** Closes an answer with its connection. One that is still in the queue has no
 * socket, and Node 20 would never tell it: its call would go on for nobody. */
export function closeWithConnection(
  { socket }: IncomingMessage,
  response: ServerResponse,
): void {
  if (response.socket) return;
  const queue = queues.get(socket) ?? newQueue(socket);
  queue.add(response);
  response.once('socket', () => queue.delete(response));
}

// One listener for all of them, however many a client sends at once.
function newQueue(socket: Socket): Set<ServerResponse> {
  const queue = new Set<ServerResponse>();
  queues.set(socket, queue);
  socket.once('close', () => {
    for (const response of queue) {
      // Newer ones than Node 20 have been told.
      if (response.destroyed) continue;
      response.destroy();
      response.emit('close');
    }
  });
  return queue;
}
