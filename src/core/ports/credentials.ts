/** Passwords and tokens: everything of signing in that needs randomness or a slow sum. */
export interface Credentials {
  /** Salted, and slow on purpose. */
  hashPassword(password: string): Promise<string>;
  /** Takes as long when there is no hash to compare with, so that nobody learns which addresses are known. */
  isPassword(password: string, hash: string | undefined): Promise<boolean>;
  /** Four groups that can be read out and typed, of over 70 random bits. */
  oneTimePassword(): string;
  /** An unguessable token. */
  token(): string;
  /** What is stored of a token. */
  hashToken(token: string): string;
}
