// From bytes to an address book. Bytes that are none are refused whole: a book
// that was half understood would lose the other half when it is written again.
package protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import polyglot.stubs.tutorial.AddressBook;

/** Reads books. */
final class ParseBook {

  private ParseBook() {}

  // #region parse
  /**
   * Reads the bytes of a file. No bytes are an empty book.
   *
   * @throws InvalidProtocolBufferException if they are not an AddressBook
   */
  static AddressBook parseBook(byte[] bytes) throws IOException {
    // Fields that the contract does not know are kept, and written again.
    AddressBook book = AddressBook.parseFrom(bytes);
    checkTags(CodedInputStream.newInstance(bytes), AddressBook.getDescriptor());
    return book;
  }

  // #endregion parse

  // protobuf for Java cuts a tag to 32 bits, and what it then wrote again would be
  // another field. So look at the tags as well, as libraries in other languages do.
  private static void checkTags(CodedInputStream input, Descriptor message)
    throws IOException {
    int groups = 0;
    while (!input.isAtEnd()) {
      long tag = input.readRawVarint64();
      if (tag >>> 32 != 0) {
        throw new InvalidProtocolBufferException("a tag of over 32 bits");
      }
      int type = WireFormat.getTagWireType((int) tag);
      if (type == WireFormat.WIRETYPE_START_GROUP) groups++;
      else if (type == WireFormat.WIRETYPE_END_GROUP) groups--;
      else if (type == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
        ByteString inner = input.readBytes();
        int number = WireFormat.getTagFieldNumber((int) tag);
        // The numbers in a group, which no contract here has, are not ours.
        FieldDescriptor field =
          groups > 0 ? null : message.findFieldByNumber(number);
        if (isMessage(field)) {
          checkTags(inner.newCodedInput(), field.getMessageType());
        }
      } else input.skipField((int) tag);
    }
  }

  private static boolean isMessage(FieldDescriptor field) {
    return (
      field != null && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
    );
  }
}
