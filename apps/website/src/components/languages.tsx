// One thing in several languages, in tabs. A reader who picks Python once sees
// Python everywhere.
//
//   <Languages>
//     <Language name="TypeScript">…</Language>
//     <Language name="Python, asyncio">…</Language>
//   </Languages>
import { useStorageSlot } from '@docusaurus/theme-common';
import TabItem from '@theme/TabItem';
import Tabs from '@theme/Tabs';
import {
  Children,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react';

const GROUP = 'language';

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
  const tabs = Children.toArray(children).filter(isLanguage);
  const names = tabs.map(({ props }) => props.name);
  const [chosen] = useStorageSlot(`docusaurus.tab.${GROUP}`);
  return (
    <Tabs groupId={GROUP}>
      {tabs.map(({ props: { name, children } }) => (
        <TabItem key={name} value={tabValue(name, names, chosen)} label={name}>
          {children}
        </TabItem>
      ))}
    </Tabs>
  );
}

// Where the variant that a reader chose is not among the tabs, its language
// stands for it: "Python" for "Python, asyncio".
function tabValue(name: string, names: string[], chosen: string | null) {
  if (chosen === null || names.includes(chosen)) return name;
  return name === chosen.split(',')[0] ? chosen : name;
}

function isLanguage(child: ReactNode): child is ReactElement<LanguageProps> {
  return isValidElement(child) && child.type === Language;
}
