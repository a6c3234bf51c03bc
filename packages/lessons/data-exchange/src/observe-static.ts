// What a program sees through ts-proto: plain objects, and JavaScript's own
// types for some of the well-known ones.
import { Values } from '@stubs/example/static/example/values.ts';
import { observe } from './codec.ts';

// #region look
await observe({
  decode: (bytes) => Values.decode(bytes),
  encode: (message) => Values.encode(message).finish(),
  readings: {
    // The members stand side by side. Nothing says that one alone can be set.
    choice: ({ textChoice, int64Choice }) => ({ textChoice, int64Choice }),
  },
});
// #endregion look
