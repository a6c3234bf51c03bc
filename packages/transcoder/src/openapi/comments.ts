// The comments of .proto files, which descriptors carry apart from what they are
// about.
import type {
  DescEnum,
  DescEnumValue,
  DescField,
  DescFile,
  DescMessage,
  DescMethod,
  DescService,
} from '@bufbuild/protobuf';

/** What a comment may stand before or behind. */
export type Commented =
  | DescEnum
  | DescEnumValue
  | DescField
  | DescMessage
  | DescMethod
  | DescService;

// Numbers of fields in google/protobuf/descriptor.proto, by which a
// SourceCodeInfo.Location names a part of a file.
const FILE = { message: 4, enum: 5, service: 6 };
const MESSAGE = { field: 2, message: 3, enum: 4 };
const SERVICE_METHOD = 2;
const ENUM_VALUE = 2;

/** Finds comments. Descriptors without source info have none: reflection drops
 * it, and so does protoc without --include_source_info. */
export class Comments {
  readonly #files = new Map<DescFile, Map<string, string>>();

  /** The comment of a declaration as Markdown; '' for none. */
  of(desc: Commented): string {
    return this.#file(fileOf(desc)).get(pathOf(desc).join('.')) ?? '';
  }

  #file(file: DescFile): Map<string, string> {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const texts = new Map<string, string>();
    for (const location of file.proto.sourceCodeInfo?.location ?? []) {
      const { leadingComments, trailingComments, path } = location;
      const text = plain(leadingComments) || plain(trailingComments);
      if (text !== '') texts.set(path.join('.'), text);
    }
    this.#files.set(file, texts);
    return texts;
  }
}

/** The first paragraph of a comment on one line, and what follows it. */
export function paragraphs(comment: string): { first: string; rest: string } {
  const [first = '', ...rest] = comment.split(/\n\s*\n/);
  return {
    first: first.replaceAll(/\s+/g, ' '),
    rest: rest.join('\n\n'),
  };
}

// Notes to tools, and to those who maintain the contract, are not for callers:
// https://google.aip.dev/192 puts the latter into "(-- --)".
function plain(comment: string): string {
  return comment
    .replaceAll(/\(--[\s\S]*?--\)/g, '')
    .replaceAll(/^ ?(buf:lint:ignore .*)?/gm, '')
    .trim();
}

function fileOf(desc: Commented): DescFile {
  switch (desc.kind) {
    case 'enum_value':
    case 'field':
    case 'rpc':
      return desc.parent.file;
    default:
      return desc.file;
  }
}

function pathOf(desc: Commented): number[] {
  switch (desc.kind) {
    case 'service':
      return [FILE.service, desc.file.proto.service.indexOf(desc.proto)];
    case 'rpc': {
      const index = desc.parent.proto.method.indexOf(desc.proto);
      return [...pathOf(desc.parent), SERVICE_METHOD, index];
    }
    case 'message': {
      const { parent, file, proto } = desc;
      return parent === undefined
        ? [FILE.message, file.proto.messageType.indexOf(proto)]
        : [
            ...pathOf(parent),
            MESSAGE.message,
            parent.proto.nestedType.indexOf(proto),
          ];
    }
    case 'enum': {
      const { parent, file, proto } = desc;
      return parent === undefined
        ? [FILE.enum, file.proto.enumType.indexOf(proto)]
        : [
            ...pathOf(parent),
            MESSAGE.enum,
            parent.proto.enumType.indexOf(proto),
          ];
    }
    case 'field': {
      const index = desc.parent.proto.field.indexOf(desc.proto);
      return [...pathOf(desc.parent), MESSAGE.field, index];
    }
    case 'enum_value': {
      const index = desc.parent.proto.value.indexOf(desc.proto);
      return [...pathOf(desc.parent), ENUM_VALUE, index];
    }
  }
}
