// What a lesson page may use without an import.
import MDXComponents from '@theme-original/MDXComponents';
import { Language, Languages } from '../components/languages';
import { Source } from '../components/source';
import { Table } from '../components/table';

export default { ...MDXComponents, Language, Languages, Source, table: Table };
