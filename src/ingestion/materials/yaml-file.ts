import { readFile } from 'node:fs/promises';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { FileNote, SourceFile } from '../../core/ports/ingestion.ts';
import { forbiddenNames } from '../catalog/column-names.ts';
import { limits, megabytes } from '../limits.ts';
import { note } from '../refusals.ts';
import { decodeText } from '../text/decode.ts';
import { unknownKeys } from './unknown-keys.ts';

type Path = readonly (string | number)[];

/** One yaml file, taken value by value: what is wrong is refused with its line and the rest still counts. */
export class YamlFile {
  readonly refused: FileNote[] = [];
  readonly warnings: FileNote[] = [];
  readonly uri: string;
  taken = 0;
  private document: Document | undefined;
  private root: unknown;
  private readonly lines = new LineCounter();

  private constructor(uri: string) {
    this.uri = uri;
  }

  /** An absent file is an empty one. */
  static async open(file: SourceFile | undefined): Promise<YamlFile> {
    const opened = new YamlFile(file?.uri ?? '');
    if (!file) return opened;
    if (file.size > limits.yamlFileBytes)
      opened.refused.push(note(0, 'FILE_TOO_LARGE', megabytes(limits.yamlFileBytes)));
    else opened.parse(decodeText(await readFile(file.path)));
    return opened;
  }

  /** The value at a path when it is there and right. Undefined otherwise, and a wrong one is refused. */
  take<Value>(path: Path, schema: z.ZodType<Value>): Value | undefined {
    const value = this.at(path);
    if (value === undefined || value === null) return undefined;
    const result = schema.safeParse(value);
    this.warnUnknown(path, schema, value);
    if (result.success) {
      this.taken += 1;
      return result.data;
    }
    const issue = result.error.issues[0];
    const full = [...path, ...(issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key))];
    this.refused.push(note(this.lineOf(full), 'VALUE_INVALID', full.join('.'), issue?.message ?? 'wrong value'));
    return undefined;
  }

  /** The right entries of a list, each judged alone. */
  list<Value>(
    path: Path,
    schema: z.ZodType<Value>,
  ): readonly { readonly value: Value; readonly line: number; readonly index: number }[] {
    const value = this.at(path);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.refused.push(note(this.lineOf(path), 'VALUE_INVALID', path.join('.') || 'the file', 'a list is expected'));
      return [];
    }
    return value.flatMap((_, index) => {
      const taken = this.take([...path, index], schema);
      return taken === undefined ? [] : [{ value: taken, line: this.lineOf([...path, index]), index }];
    });
  }

  refuse(line: number, path: string, detail: string): void {
    this.refused.push(note(line, 'VALUE_INVALID', path, detail));
  }

  /** Warns about top-level keys that mean nothing. */
  expectKeys(keys: readonly string[]): void {
    if (typeof this.root !== 'object' || this.root === null || Array.isArray(this.root)) return;
    for (const found of unknownKeys(this.root, keys)) {
      this.warnings.push(note(this.lineOf([found.key]), 'UNKNOWN_KEY', found.key, found.near));
    }
  }

  /** The same for the keys of one section, when its values are taken one by one. */
  expectSectionKeys(section: string, keys: readonly string[]): void {
    const value = this.at([section]);
    if (value === undefined || value === null) return;
    if (typeof value !== 'object' || Array.isArray(value))
      this.refuse(this.lineOf([section]), section, 'keys and values are expected');
    else
      for (const found of unknownKeys(value, keys)) {
        this.warnings.push(
          note(this.lineOf([section, found.key]), 'UNKNOWN_KEY', `${section}.${found.key}`, found.near),
        );
      }
  }

  private warnUnknown(path: Path, schema: z.ZodType, value: unknown): void {
    for (const found of unknownKeys(value, schema)) {
      const line = this.lineOf([...path, ...found.path, found.key]);
      this.warnings.push(note(line, 'UNKNOWN_KEY', [...path, ...found.path, found.key].join('.'), found.near));
    }
  }

  private at(path: Path): unknown {
    let value = this.root;
    for (const key of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      value = (value as Record<string | number, unknown>)[key];
    }
    return value;
  }

  private parse(text: string): void {
    try {
      const document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
      const error = document.errors[0];
      if (error) {
        this.refused.push(note(this.lines.linePos(error.pos[0]).line, 'YAML_INVALID', error.message));
        return;
      }
      this.root = document.toJS({ maxAliasCount: 100 });
      this.document = document;
    } catch (cause) {
      // Aliases without end, nesting without end.
      this.refused.push(note(1, 'YAML_INVALID', cause instanceof Error ? cause.message : String(cause)));
    }
    const forbidden = forbiddenKey(this.root);
    if (!forbidden) return;
    this.refused.push(note(this.lineOf(forbidden), 'FORBIDDEN_KEY', String(forbidden.at(-1))));
    this.root = undefined;
  }

  /** Line of the node at a path, or of the nearest one above it that is there. */
  private lineOf(path: Path): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.document?.getIn(path.slice(0, length), true) as
        | { readonly range?: readonly number[] }
        | undefined;
      if (node?.range?.[0] !== undefined) return this.lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

function forbiddenKey(value: unknown, path: Path = []): Path | undefined {
  if (typeof value !== 'object' || value === null || path.length > 50) return undefined;
  for (const key of Object.keys(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (forbiddenNames.has(key)) return here;
    const below = forbiddenKey((value as Record<string, unknown>)[key], here);
    if (below) return below;
  }
  return undefined;
}
