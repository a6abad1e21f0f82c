/** Runs a program to its end and answers its code and its output, both streams in order. */
export function runQuietly(
  command: string,
  args: readonly string[],
  options?: { cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<{ code: number; output: string }>;
