// After npm has packed: puts the package.json back, and removes what was made.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { inPackage, SOURCE } from './files.mjs';

if (existsSync(inPackage(SOURCE))) {
  renameSync(inPackage(SOURCE), inPackage('package.json'));
}
for (const made of ['dist', 'LICENSE']) {
  rmSync(inPackage(made), { recursive: true, force: true });
}
