/** Packs a migrated, empty embedded database into dist/, so that a first start takes a second instead of four. */
import { buildSnapshot } from '../src/database/pglite/snapshot.ts';

console.log(`Database snapshot: ${await buildSnapshot()}`);
