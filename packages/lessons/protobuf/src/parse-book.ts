// From bytes to an address book. Bytes that are none are refused whole: a book
// that was half understood would lose the other half when it is written again.
import {
  type DescField,
  type DescMessage,
  fromBinary,
  ScalarType,
} from '@bufbuild/protobuf';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import {
  type AddressBook,
  AddressBookSchema,
} from '@stubs/tutorial/es/tutorial/addressbook_pb.ts';

// #region parse
/** Reads the bytes of a file. No bytes are an empty book.
 * @throws Error if they are not an AddressBook */
export function parseBook(bytes: Uint8Array): AddressBook {
  checkFields(AddressBookSchema, bytes);
  // Fields that the contract does not know are kept, and written again.
  return fromBinary(AddressBookSchema, bytes);
}
// #endregion parse

// Protobuf-ES takes every known field for what the contract says, whatever wire
// type its tag has, and lets a message inside another end too late. So look at
// the tags and lengths first, as libraries in other languages do.
function checkFields(message: DescMessage, bytes: Uint8Array): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    const field = message.fields.find((each) => each.number === number);
    if (field && wireType !== wireTypeOf(field)) {
      throw new Error(`${field} does not have wire type ${wireType}`);
    }
    if (wireType === WireType.LengthDelimited) {
      const inner = reader.bytes();
      if (field?.message) checkFields(field.message, inner);
    } else if (wireType === WireType.Varint) reader.uint64();
    else reader.skip(wireType, number);
  }
}

// This contract has texts and messages, which begin with a length, and whole
// numbers, which are varints.
function wireTypeOf(field: DescField): WireType {
  const sized = field.message ?? field.scalar === ScalarType.STRING;
  return sized ? WireType.LengthDelimited : WireType.Varint;
}
