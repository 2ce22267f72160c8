import { randomUUID } from 'node:crypto';
import type { SettingRepository } from '../core/ports/repositories.ts';

/** Eight letters and digits, made once for each database: companies that share a vector or search server are told apart by it. */
export async function installationOf(settings: SettingRepository): Promise<string> {
  return String(await settings.keepFirst('installation.id', randomUUID().slice(0, 8)));
}
