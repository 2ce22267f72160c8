#!/usr/bin/env node
/** JavaScript, so that nothing need strip types before compiled modules are kept: that alone takes longer than all else of `--help`. */
import { enableCompileCache } from 'node:module';

// Keeps compiled modules between starts, which halves the time until the shop is open. Must come before they load.
enableCompileCache();
await import('../src/cli.ts');
