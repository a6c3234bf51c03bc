// Swagger UI as the package swagger-ui-dist brings it, without a third party.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A file as it is served. */
export interface ServedFile {
  contentType: string;
  body: string | Buffer;
}

const INSTALL =
  'Swagger UI is a package of its own, which is not installed here. ' +
  'Install it beside the gateway, and start that anew: ' +
  'npm install swagger-ui-dist';

const HTML = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Swagger UI</title>
<link rel="icon" href="favicon-32x32.png">
<link rel="stylesheet" href="swagger-ui.css">
<div id="swagger-ui"></div>
<script src="swagger-ui-bundle.js"></script>
<script src="start.js"></script>
</html>
`;

// Without a validator: the default one is asked over the internet.
const START = `SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
});
`;

/** What is taken from the package. */
const TYPES: Record<string, string> = {
  'favicon-32x32.png': 'image/png',
  'swagger-ui-bundle.js': 'text/javascript',
  'swagger-ui.css': 'text/css',
};

/** Finds the files of the page, by their names; '' is the page itself.
 * @param from the module that the package is looked for from
 * @returns a sentence about how to install it where it is missing */
export function swaggerUiFile(
  name: string,
  from = import.meta.url,
): ServedFile | string | undefined {
  const folder = findPackage(from);
  if (folder === undefined) return INSTALL;
  if (name === '')
    return { contentType: 'text/html; charset=utf-8', body: HTML };
  if (name === 'start.js') {
    return { contentType: 'text/javascript', body: START };
  }
  const contentType = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (contentType === undefined) return undefined;
  return { contentType, body: readFileSync(join(folder, name)) };
}

function findPackage(from: string): string | undefined {
  try {
    const { resolve } = createRequire(from);
    return dirname(resolve('swagger-ui-dist/package.json'));
  } catch {
    return undefined;
  }
}
