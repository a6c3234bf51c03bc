// What a program sees through Protobuf-ES: messages that know their own type.
import { fromBinary, type Message, toBinary } from '@bufbuild/protobuf';
import { ValuesSchema } from '@stubs/example/es/example/values_pb.ts';
import { observe } from './codec.ts';

// #region look
await observe({
  decode: (bytes) => fromBinary(ValuesSchema, bytes),
  encode: (message) => toBinary(ValuesSchema, message),
  readings: {
    message_value: ({ messageValue }) => plain(messageValue),
    timestamp: ({ timestamp }) => plain(timestamp),
    duration: ({ duration }) => plain(duration),
    any: ({ any }) => plain(any),
    field_mask: ({ fieldMask }) => plain(fieldMask),
  },
});
// #endregion look

// Every message carries the name of its type, which is left out here.
function plain<Type extends Message>(message: Type | undefined) {
  if (message === undefined) return undefined;
  const { $typeName: _, ...fields } = message;
  return fields;
}
