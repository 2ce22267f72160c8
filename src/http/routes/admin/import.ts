import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { UserError } from '../../../core/errors.ts';
import type { Services } from '../../services.ts';
import { jsonBody } from '../../validation.ts';

const bodySchema = z.object({
  path: z.string().min(1).max(1_000).optional(),
  /** A person has looked at what would be held. */
  confirm: z.boolean().optional(),
});

/**
 * `POST /admin/import`: `{path}` of a folder on the server (default: the company's own), or the files as multipart; with `confirm` a
 * change is applied that would be held. `GET /admin/import/held` tells what waits.
 */
export function createImportRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.post('/', async (context) => {
    if (context.req.header('content-type')?.startsWith('multipart/form-data')) {
      return context.json(await importUploaded(await context.req.formData(), services));
    }
    const body = await jsonBody(context, bodySchema, true);
    return context.json(await services.importFolder(body.path, body.confirm));
  });
  routes.get('/held', async (context) => context.json({ held: (await services.heldImport()) ?? null }));
  return routes;
}

async function importUploaded(form: FormData, services: Services) {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrina-import-'));
  try {
    let files = 0;
    for (const value of form.values()) {
      if (typeof value === 'string') continue;
      const target = path.join(folder, placeOf(value.name));
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, new Uint8Array(await value.arrayBuffer()));
      files += 1;
    }
    if (files === 0)
      throw new UserError(
        'VALIDATION_FAILED',
        'There is no file in the form. Send at least one file of catalog/, knowledge/ or a yaml file.',
      );
    return await services.importFolder(folder, form.get('confirm') === 'true');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const folders = new Set(['catalog', 'knowledge', 'sales']);

/** Where an uploaded file belongs in a company folder. A name never leads out of it. */
function placeOf(name: string): string {
  const steps = name.split(/[\\/]+/).filter((step) => step !== '' && step !== '.');
  if (steps.length === 0 || steps.includes('..') || steps.some((step) => step.startsWith('.') || step.length > 200)) {
    throw new UserError(
      'VALIDATION_FAILED',
      `"${name.slice(0, 100)}" is not a file name we take. Use e.g. catalog/prices.csv.`,
    );
  }
  if (folders.has(steps[0] ?? '')) return path.join(...steps);
  const base = steps.at(-1) ?? '';
  if (/^(company|pricing|delivery)\.ya?ml$/i.test(base)) return base;
  if (/^(qualification|scoring|objections|offers|pipeline)\.ya?ml$|^script\.md$/i.test(base))
    return path.join('sales', base);
  return path.join(/\.(md|txt|html|docx|pdf)$/i.test(base) ? 'knowledge' : 'catalog', base);
}
