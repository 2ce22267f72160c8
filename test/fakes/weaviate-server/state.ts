import { misfit, type Property, propertyOf } from './property.ts';
import { Refusal } from './refusal.ts';
import { isMet, type Where } from './where.ts';

export type WeaviateObject = {
  readonly class: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly vector?: readonly number[];
};

export type WeaviateClass = {
  readonly name: string;
  readonly properties: ReadonlyMap<string, Property>;
  readonly distance: string;
};

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
      const properties = ((definition.properties ?? []) as Record<string, unknown>[]).map(propertyOf);
      if (definition.vectorizer !== 'none')
        throw new Refusal(422, `vectorizer: no module with name "${definition.vectorizer}" present`);
      const { distance = 'cosine' } = (definition.vectorIndexConfig ?? {}) as { distance?: string };
      classes.set(name, { name, properties: new Map(properties.map((one) => [one.name, one])), distance });
    },

    /** Takes an object, or says why not. */
    put(object: WeaviateObject): string | undefined {
      const found = classes.get(object.class);
      if (!found) return `class '${object.class}' not present in schema`;
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(object.id ?? '')) return `invalid UUID: ${object.id}`;
      for (const [name, value] of Object.entries(object.properties)) {
        const property = found.properties.get(name);
        if (!property) return `no such prop with name '${name}' found in class '${object.class}'`;
        const problem = misfit(property, value, object.class);
        if (problem) return problem;
      }
      const first = ofClass(object.class).find(({ vector }) => vector);
      if (first?.vector && object.vector && first.vector.length !== object.vector.length) {
        return `new node has a vector with length ${object.vector.length}. Existing nodes have vectors with length ${first.vector.length}`;
      }
      objects.set(`${object.class}/${object.id}`, object);
      return undefined;
    },

    /** In the order of their ids, as the cursor goes. */
    list: (name: string) => ofClass(name).sort((left, right) => (left.id < right.id ? -1 : 1)),

    matching(name: string, where: Where): WeaviateObject[] {
      const found = classes.get(name);
      if (!found) throw new Refusal(422, `class: ${name} doesn't exist`);
      return ofClass(name).filter((object) => isMet(object, where, found.properties));
    },

    remove: (object: WeaviateObject) => objects.delete(`${object.class}/${object.id}`),
  };

  function ofClass(name: string): WeaviateObject[] {
    return [...objects.values()].filter((object) => object.class === name);
  }
}
