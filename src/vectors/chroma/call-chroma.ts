import { ConfigurationError, isVitrinaError, ProviderError } from '../../core/errors.ts';

/** Translates the client's errors, which tell themselves apart by name alone. */
export async function callChroma<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (isVitrinaError(error)) throw error;
    const { name, message } = error as Error;
    if (name === 'ChromaAuthError' || name === 'ChromaForbiddenError') {
      throw new ConfigurationError('CREDENTIAL_REJECTED', `Chroma at CHROMA_URL refuses access: ${message}`);
    }
    const code =
      name === 'ChromaRateLimitError' || name === 'ChromaQuotaExceededError'
        ? 'PROVIDER_RATE_LIMITED'
        : name === 'ChromaConnectionError' || name === 'ChromaServerError' || name === 'TypeError'
          ? 'PROVIDER_UNAVAILABLE'
          : 'PROVIDER_REJECTED';
    throw new ProviderError(code, `Chroma at CHROMA_URL failed: ${message}`, { provider: 'chroma', cause: error });
  }
}
