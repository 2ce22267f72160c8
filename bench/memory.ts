import { readFile } from 'node:fs/promises';

/** As the kernel counts it; only Linux tells. */
export async function residentMegabytes(pid: number | undefined): Promise<number> {
  return await megabytesOf(pid, 'VmRSS');
}

/** The most a process has held since it began; only Linux tells. */
export async function mostMegabytes(pid: number | undefined): Promise<number> {
  return await megabytesOf(pid, 'VmHWM');
}

async function megabytesOf(pid: number | undefined, field: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Milliseconds of processor time that a process has used; only Linux tells. */
export async function processorMilliseconds(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // utime and stime, in hundredths of a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
