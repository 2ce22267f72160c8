/** Where every thread begins (see open-thread.ts). JavaScript, so that types need not be stripped before compiled modules are kept. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import(process.argv[2]);
