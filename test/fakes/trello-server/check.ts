import type { z } from 'zod';

/** An answer other than 200, in Trello's plain words. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'The requested resource was not found.');
}

/** Parameters against trello.js's own schema of the endpoint; a name that it does not know is refused too. */
export function checkParameters<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  given: Readonly<Record<string, unknown>>,
): z.infer<z.ZodObject<Shape>> {
  const shape = schema.shape as unknown as Record<string, z.ZodType | undefined>;
  const typed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const wanted = shape[name];
    if (!wanted) throw new Refusal(400, `invalid parameter ${name}`);
    typed[name] = readings(value).find((reading) => wanted.safeParse(reading).success) ?? value;
  }
  const parsed = schema.safeParse(typed);
  if (!parsed.success) throw new Refusal(400, `invalid value for ${parsed.error.issues[0]?.path.join('.')}`);
  return parsed.data as z.infer<z.ZodObject<Shape>>;
}

/** A parameter in the address is text; these are the things it may mean. */
function readings(value: unknown): readonly unknown[] {
  if (typeof value !== 'string') return [value];
  const number = value !== '' && Number.isFinite(Number(value)) ? [Number(value)] : [];
  const truth = value === 'true' ? [true] : value === 'false' ? [false] : [];
  return [...number, ...truth, value, value === '' ? [] : value.split(',')];
}

/** A wrong answer would be the fake's own mistake: it is found here and not in the plug. */
export function checkAnswer<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, answer: object): object {
  schema.strict().parse(answer);
  return answer;
}

export function checkLength(name: string, value: string | undefined, limit = 16_384): void {
  if (value !== undefined && value.length > limit) throw new Refusal(400, `invalid value for ${name}`);
}

export function checkId(id: string): string {
  if (!/^[0-9a-f]{24}$/.test(id) && !/^[A-Za-z0-9]{8}$/.test(id)) throw new Refusal(400, 'invalid id');
  return id;
}
