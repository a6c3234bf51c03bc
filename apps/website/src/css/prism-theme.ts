// Colours code by name. The colours themselves are in palette.css, so that the
// page, made once, is right in light and in dark.
import type { PrismTheme } from 'prism-react-renderer';

const colour = (name: string) => ({ color: `var(--code-${name})` });

/** One theme for both colour modes. */
export const prismTheme: PrismTheme = {
  plain: colour('text'),
  styles: [
    {
      types: ['comment', 'prolog', 'doctype'],
      style: { ...colour('comment'), fontStyle: 'italic' },
    },
    {
      types: ['keyword', 'boolean', 'important', 'atrule', 'decorator'],
      style: colour('keyword'),
    },
    {
      types: ['string', 'char', 'regex', 'attr-value'],
      style: colour('string'),
    },
    { types: ['function', 'method'], style: colour('function') },
    {
      types: ['class-name', 'builtin', 'namespace', 'type', 'maybe-class-name'],
      style: colour('type'),
    },
    { types: ['number', 'constant', 'symbol'], style: colour('number') },
    { types: ['operator', 'punctuation'], style: colour('punctuation') },
  ],
};
