export type WeaviateObject = {
  readonly class: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly vector: readonly number[];
};

export type WeaviateClass = {
  readonly name: string;
  readonly properties: ReadonlySet<string>;
  readonly distance: string;
};

export type Where = {
  readonly operator?: string;
  readonly operands?: readonly Where[];
  readonly path?: readonly string[];
  readonly valueText?: string;
  readonly valueTextArray?: readonly string[];
};

/** What the real one answers instead of doing it. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function createState() {
  const classes = new Map<string, WeaviateClass>();
  const objects = new Map<string, WeaviateObject>();

  return {
    classes,
    objects,

    addClass(definition: Record<string, unknown>): void {
      const name = String(definition.class ?? '');
      if (!/^[A-Z][_0-9A-Za-z]{0,254}$/.test(name)) throw new Refusal(422, `'${name}' is not a valid class name`);
      if (classes.has(name)) throw new Refusal(422, `class name ${name} already exists`);
      const given = (definition.properties ?? []) as { name: string; dataType: string[]; tokenization?: string }[];
      for (const property of given) {
        if (['id', '_id', '_additional'].includes(property.name)) {
          throw new Refusal(422, `'${property.name}' is a reserved property name`);
        }
        if (property.dataType[0] !== 'text')
          throw new Refusal(422, `property '${property.name}': only text is known here`);
        if (property.tokenization !== 'field')
          throw new Refusal(422, 'this far side knows the tokenization `field` alone');
      }
      if (definition.vectorizer !== 'none')
        throw new Refusal(422, `vectorizer: no module with name "${definition.vectorizer}" present`);
      const { distance = 'cosine' } = (definition.vectorIndexConfig ?? {}) as { distance?: string };
      classes.set(name, { name, properties: new Set(given.map((property) => property.name)), distance });
    },

    /** Takes an object, or says why not. */
    put(object: WeaviateObject): string | undefined {
      const found = classes.get(object.class);
      if (!found) return `class '${object.class}' not present in schema`;
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(object.id ?? '')) return `invalid UUID: ${object.id}`;
      const unknown = Object.keys(object.properties).find((name) => !found.properties.has(name));
      if (unknown) return `no such prop with name '${unknown}' found in class '${object.class}'`;
      const [first] = ofClass(object.class);
      if (first && first.vector.length !== object.vector.length) {
        return `new node has a vector with length ${object.vector.length}. Existing nodes have vectors with length ${first.vector.length}`;
      }
      objects.set(`${object.class}/${object.id}`, object);
      return undefined;
    },

    /** In the order of their ids, as the cursor goes. */
    list: (name: string) => ofClass(name).sort((left, right) => (left.id < right.id ? -1 : 1)),

    matching(name: string, where: Where): WeaviateObject[] {
      if (!classes.has(name)) throw new Refusal(422, `class: ${name} doesn't exist`);
      return ofClass(name).filter((object) => isMet(object, where, classes.get(name)?.properties ?? new Set()));
    },

    remove: (object: WeaviateObject) => objects.delete(`${object.class}/${object.id}`),
  };

  function ofClass(name: string): WeaviateObject[] {
    return [...objects.values()].filter((object) => object.class === name);
  }
}

function isMet(object: WeaviateObject, where: Where, known: ReadonlySet<string>): boolean {
  if (where.operator === 'And') {
    if (!where.operands?.length) throw new Refusal(422, 'operator And: operands must not be empty');
    return where.operands.every((operand) => isMet(object, operand, known));
  }
  const [property] = where.path ?? [];
  if (!property) throw new Refusal(422, 'invalid where filter: path must be set');
  if (property !== 'id' && !known.has(property)) throw new Refusal(422, `no such prop with name '${property}' found`);
  const value = property === 'id' ? object.id : (object.properties[property] ?? '');
  if (where.operator === 'Equal' && where.valueText !== undefined) return sameField(value, where.valueText);
  if (where.operator === 'ContainsAny' && where.valueTextArray?.length) {
    return where.valueTextArray.some((one) => sameField(value, one));
  }
  throw new Refusal(422, `invalid where filter: operator ${where.operator} without a value that fits it`);
}

/** The tokenization `field` trims: values that differ by outer spaces alone can't be told apart by a filter. */
function sameField(left: string, right: string): boolean {
  return left.trim() === right.trim();
}
