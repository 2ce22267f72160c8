import { randomBytes } from 'node:crypto';
import type { SettingRepository } from '../core/ports/repositories.ts';
import { keptKey } from './kept-key.ts';

/**
 * What signs the cookies of staff when SECRET_KEY is not set. In the data folder beside the embedded database. A server's database is
 * shared by processes with data folders of their own, so there it is kept in the database and all agree on the first one made:
 * alone it signs nobody in, for a cookie also needs the token of a session, of which the database holds only a hash.
 */
export async function secretKeyOf(
  place: { readonly dataDir: string } | { readonly settings: SettingRepository },
): Promise<string> {
  if ('dataDir' in place) return (await keptKey(place.dataDir, 'secret-key')).key;
  const kept = await place.settings.keepFirst('secret-key', randomBytes(24).toString('hex'));
  if (typeof kept !== 'string' || kept.length < 16) throw new Error('The secret key in the database cannot be read.');
  return kept;
}
