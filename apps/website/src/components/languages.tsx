// One thing in several languages, in tabs. A reader who picks Python once sees
// Python everywhere.
//
//   <Languages>
//     <Language name="TypeScript">…</Language>
//     <Language name="Python, asyncio">…</Language>
//   </Languages>
import TabItem from '@theme/TabItem';
import Tabs from '@theme/Tabs';
import {
  Children,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react';

interface LanguageProps {
  /** The language, and a variant after a comma if there are several. */
  name: string;
  children: ReactNode;
}

/** One tab. Only its props count: Languages draws it. */
export function Language({ children }: LanguageProps) {
  return children;
}

/** The tabs. All of them on the site change together. */
export function Languages({ children }: { children: ReactNode }) {
  return (
    <Tabs groupId="language">
      {Children.toArray(children)
        .filter(isLanguage)
        .map(({ props: { name, children } }) => (
          <TabItem key={name} value={name} label={name}>
            {children}
          </TabItem>
        ))}
    </Tabs>
  );
}

function isLanguage(child: ReactNode): child is ReactElement<LanguageProps> {
  return isValidElement(child) && child.type === Language;
}
