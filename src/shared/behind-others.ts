import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';

/** Of 19 to -20; a thread at 5 gets about a third of the time of one at 0 where there is too little for both. */
const behind = 5;

/**
 * Lets this thread wait for the others of the process, and for other processes, where processors are few: customers are answered
 * before an import goes on. Only Linux has priorities of threads; elsewhere nothing happens.
 */
export function stayBehindOthers(): void {
  if (process.platform !== 'linux') return;
  try {
    // Read by this thread itself, so it names this thread: <process>/task/<thread>.
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), behind);
  } catch {
    // A system that forbids it, or has no /proc: the work is done at the common priority.
  }
}
