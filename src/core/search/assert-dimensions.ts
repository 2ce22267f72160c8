import { ProviderError } from '../errors.ts';
import type { VectorSpace } from '../ports/vectors.ts';

/** A model that changed under its name gives vectors of another length: comparing them would be noise. Throws ProviderError. */
export function assertDimensions({ model, dimensions }: VectorSpace, vectors: readonly (readonly number[])[]): void {
  const other = vectors.find((vector) => vector.length !== dimensions);
  if (!other) return;
  throw new ProviderError(
    'PROVIDER_REJECTED',
    `${model} gave a vector of ${other.length} numbers where ${dimensions} were expected. If the model was exchanged under the same name, restart Vitrina: it then embeds everything anew.`,
    { provider: model },
  );
}
