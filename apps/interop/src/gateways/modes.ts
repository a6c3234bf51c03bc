// The modes of our gateway, both of which are compared with Go's.
import type { Mode } from '@polyglot-grpc/transcoder';

export const allModes: readonly Mode[] = ['spec', 'grpc-gateway'];
