import { expect, it } from 'vitest';
import { defaultMaterials } from '../../core/company/default-materials.ts';
import { instructionsFor } from './instructions.ts';
import { instructionVersions, newestInstructions, readInstructions } from './versions.ts';

const materials = {
  ...defaultMaterials({ folderName: 'Pumps', language: 'en', currency: 'EUR' }),
  script: 'We say "pump", never "unit".',
};

it('every version has parts, none empty, and ends with how a reply is written', () => {
  expect(instructionVersions.length).toBeGreaterThan(0);
  for (const version of instructionVersions) {
    const parts = readInstructions(version);
    for (const part of parts) expect(part).not.toBe('');
    expect(parts.at(-1)).toContain('[[product:SKU]]');
  }
});

it('the newest version serves, with what the company says of itself woven in, the same text each time', () => {
  const text = instructionsFor(materials, 'en');
  expect(text).toContain('sales assistant of "Pumps"');
  expect(text).toContain('We say "pump", never "unit".');
  for (const part of readInstructions(newestInstructions)) expect(text).toContain(part);
  expect(instructionsFor(materials, 'en')).toBe(text);
});

it.each(['', '0', '../1', 'newest'])('there is no version %j', (version) => {
  expect(() => instructionsFor(materials, 'en', version)).toThrow(RangeError);
});
