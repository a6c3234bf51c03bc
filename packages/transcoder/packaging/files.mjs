// Where the files of the package are, whatever folder npm runs in.
import { fileURLToPath } from 'node:url';

/** The package.json of the workspace, while another one is being packed. */
export const SOURCE = 'packaging/package.source.json';

/** Gives the path of a file of the package.
 * @param {string} path from the package's folder */
export function inPackage(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
