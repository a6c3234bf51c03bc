// The name of a status code, as logs have it.
import { StatusError } from '@polyglot-grpc/lesson-kit/status';

export const nameOf = (code: number): string =>
  new StatusError(code, '').codeName;
