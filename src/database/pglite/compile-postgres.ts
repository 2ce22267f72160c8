import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import type { PGliteOptions } from '@electric-sql/pglite';

type Imports = Record<string, Record<string, unknown>>;

/** What is used of it here; its types come with a browser's only. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<CompiledPostgres>;
  instantiate(module: CompiledPostgres, imports: Imports): Promise<{ readonly exports: Record<string, unknown> }>;
  readonly Memory: new (pages: { initial: number; maximum: number }) => object;
  readonly Module: { imports(module: CompiledPostgres): { module: string; name: string; kind: string }[] };
};

/** For `PGlite.create`; may be shared between threads. */
export type CompiledPostgres = NonNullable<PGliteOptions['pgliteWasmModule']>;

/** The least that WebAssembly, as PostgreSQL is built to it, asks for before its code may be called; pages of 64 kB. */
const memoryOfBuild = { initial: 2048, maximum: 32768 };
/** An address that no memory reaches. */
const nowhere = -16;
/** Of `--wasm-tier-up-filter`: no function of the module has the first number (it is an import), all do have the other. */
const noFunction = 0;
const everyFunction = -1;

/**
 * PostgreSQL's WebAssembly, with its SQL grammar left as V8 compiles it at first.
 *
 * The grammar (`raw_parser`, 105 kB) is one switch of 2,000 branches that all join in one place. It is hot within a second, and V8's
 * optimising compiler then takes 600 MB and 2.5 s of a processor for it (V8 13.6, Node 24; 26 MB in Node 20), for a function that costs
 * 0.04 ms a statement either way. Whether a function may be optimised is settled when V8 compiles it for the first time, which is when
 * it is first called. So it is called once in an instance of its own, with an address that ends the call at its first reading, while
 * V8 may optimise nothing. Compiled code belongs to the module: the instance that serves has it so too.
 *
 * A V8 or a build of PostgreSQL to which this does not apply only costs that memory again.
 */
export async function compilePostgres(): Promise<CompiledPostgres> {
  const entry = import.meta.resolve('@electric-sql/pglite');
  const module = await WebAssembly.compile(await readFile(new URL('pglite.wasm', entry)));
  await keepGrammarAsItIs(module).catch(() => {});
  return module;
}

async function keepGrammarAsItIs(module: CompiledPostgres): Promise<void> {
  const { exports } = await WebAssembly.instantiate(module, importsOf(module));
  // What the grammar calls before the call ends is compiled as everything else is.
  callInVain(exports.strlen, nowhere);
  setFlagsFromString(`--wasm-tier-up-filter=${noFunction}`);
  try {
    callInVain(exports.raw_parser, nowhere, 0);
  } finally {
    setFlagsFromString(`--wasm-tier-up-filter=${everyFunction}`);
  }
}

/** What an instance that is never to work must be given: a memory nobody writes to and functions nobody calls. */
function importsOf(module: CompiledPostgres): Imports {
  const imports: Imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = kind === 'memory' ? new WebAssembly.Memory(memoryOfBuild) : () => 0;
  }
  return imports;
}

function callInVain(entry: unknown, ...parameters: number[]): void {
  if (typeof entry !== 'function') return;
  try {
    entry(...parameters);
  } catch {
    // Reading at an address beyond the memory ends the call.
  }
}
