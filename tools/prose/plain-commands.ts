// The commands of a page's section "The plain commands", one set a language.

/** What a reader types: to set up, to serve, and to call. Without a server, what
 * is typed instead is what the lesson's programs do, one after the other. */
export interface PlainCommands {
  language: string;
  setUp: string;
  serve: string;
  call: string;
  /** What stands in front of the server, such as a gateway; '' for nothing. */
  front: string;
}

/** Reads the commands of each language's tab. */
export function plainCommandsOf(page: string): PlainCommands[] {
  const [, section = ''] = page.split('{/* #plain-commands */}');
  const [commands = ''] = section.split('\n## ');
  return commands
    .split('<Language name="')
    .slice(1)
    .map((tab) => {
      const [setUp = '', serve = '', call = '', front = ''] = [
        ...tab.matchAll(/^```sh\n([\s\S]*?)\n```$/gm),
      ].map(([, commands]) => commands);
      const language = tab.slice(0, tab.indexOf('"'));
      return { language, setUp, serve, call, front };
    });
}
