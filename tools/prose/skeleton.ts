// What a page is made of apart from its sentences.

const HEADING = /^(#+) .*\{\/\* #([\w-]+) \*\/\}$/;

/** Headings as level and id, fences with all they hold, tags and table rows, in
 * the order of the page: what both languages of a page have alike. */
export function skeletonOf(page: string): string[] {
  const parts: string[] = [];
  let fence: string[] = [];
  for (const line of page.split('\n')) {
    if (fence.length > 0) {
      fence.push(line);
      if (line !== '```') continue;
      parts.push(fence.join('\n'));
      fence = [];
    } else if (line.startsWith('```')) fence = [line];
    else if (line.startsWith('#')) parts.push(headingOf(line));
    else if (/^<.*>$/.test(line)) parts.push(line);
    else if (line.startsWith('|')) parts.push('| … |');
  }
  return parts;
}

/** Addresses that a page links to, sorted: word order may move them. */
export function linksOf(page: string): string[] {
  return [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to ?? '').sort();
}

/** The sentences of a page, line by line; '' where something else stands, so
 * that line numbers hold. */
export function sentencesOf(page: string): string[] {
  let inFence = false;
  return page.split('\n').map((line) => {
    const edge = line.startsWith('```');
    if (edge) inFence = !inFence;
    return edge || inFence ? '' : line.replaceAll(/`[^`]*`/g, '');
  });
}

/** The value of a key in a page's front matter. */
export function frontMatterOf(page: string, key: string): string | undefined {
  const block = page.match(/^---\n([\s\S]*?)\n---\n/)?.[1] ?? '';
  return block.match(new RegExp(`^${key}: (.+)$`, 'm'))?.[1];
}

function headingOf(line: string): string {
  const [, level, id] = line.match(HEADING) ?? [];
  return level && id ? `${level} #${id}` : `no id: ${line}`;
}
