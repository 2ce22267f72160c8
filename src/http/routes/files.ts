import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { UserError } from '../../core/errors.ts';
import type { Services } from '../services.ts';

const distFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../dist');

const pictureTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
};

/** The built widget, and pictures of the company folder: nothing else of it can be read. */
export function createFileRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.get('/widget.js', async (context) => {
    const script = await readFile(path.join(distFolder, 'widget.js')).catch(() => undefined);
    if (!script) throw new UserError('NOT_FOUND', 'The widget is not built. Run `npm run build`.');
    return context.body(script, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });
  routes.get('/media/*', async (context) => {
    const wanted = decodeURIComponent(context.req.path.slice('/media/'.length));
    const type = pictureTypes[path.extname(wanted).toLowerCase()];
    const file = type && (await insideFolder(services.companyDir, wanted));
    const content = file && (await readFile(file).catch(() => undefined));
    if (!type || !content) throw new UserError('NOT_FOUND', 'There is no such picture.');
    return context.body(new Uint8Array(content), 200, {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=3600',
      // An SVG opened by itself must not run scripts.
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });
  return routes;
}

/** The real path, unless it leads out of the folder (by `..` or a link). */
async function insideFolder(folder: string, wanted: string): Promise<string | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, wanted));
    return file.startsWith(root + path.sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
