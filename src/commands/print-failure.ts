import { isVitrinaError } from '../core/errors.ts';

/** The command line itself is wrong; the usage is shown with it. */
export class UsageError extends Error {}

/** What happened and what to do, without a stack, unless it is a bug of ours. */
export function printFailure(error: unknown, usage: string): void {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
  else if (isVitrinaError(error)) console.error(error.message);
  else if (isSystemError(error)) console.error(systemMessage(error));
  else console.error('Something broke that should not have. Please report it with what follows.\n', error);
}

type SystemError = Error & { readonly code: string; readonly path?: string; readonly port?: number };

function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && Object.hasOwn(advice, error.code)
  );
}

const advice: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another process listens there. Stop it, or choose another port: npm start -- --port 3001.',
  EACCES: 'This user may not do that. Choose a port above 1024, or a folder that this user owns.',
  ENOSPC: 'The disk is full. Free some space and start again; what was saved is kept.',
  EEXIST: 'A file stands where a folder is needed. Name another folder, e.g. with DATA_DIR.',
  ENOTDIR: 'A file stands where a folder is needed. Name another folder, e.g. with DATA_DIR.',
  ENOENT: 'There is no such file or folder.',
  EROFS: 'The disk is read-only. Set DATA_DIR to a folder that can be written.',
};

function systemMessage(error: SystemError): string {
  return `${error.message}\n${advice[error.code] ?? ''}`;
}
