/** The parts of a terminal a command writes to; tests give their own. */
export type Terminal = {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
};

/** Writes and waits until it is taken, so that a slow reader slows the command instead of filling memory. */
export function print(stream: NodeJS.WritableStream, text: string): Promise<void> {
  // A reader that went away (`| head`) must not stop an import under way.
  return new Promise((resolve) => stream.write(text, () => resolve()));
}
