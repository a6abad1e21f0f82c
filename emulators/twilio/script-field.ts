import type { ScriptStep } from './voice/records.js';

/** Reads a handset's script out of a control request; throws RangeError when it makes none. */
export function readScript(value: unknown): ScriptStep[] {
  const steps: unknown = typeof value === 'string' ? parse(value) : value;
  if (!Array.isArray(steps)) throw new RangeError('a script is a list of steps');
  return steps.map(readStep);
}

function readStep(value: unknown): ScriptStep {
  const { when, do: deed, interrupt } = fieldsOf(value);
  if (typeof when !== 'string') throw new RangeError('when is a regular expression, or silence');
  try {
    new RegExp(when, 'iu');
  } catch {
    throw new RangeError(`not a regular expression: ${when}`);
  }
  return { when, do: readDeed(deed), ...(interrupt === true && { interrupt }) };
}

function readDeed(value: unknown): ScriptStep['do'] {
  if (value === 'hang-up') return value;
  const { press, speak, wait } = fieldsOf(value);
  if (typeof press === 'string' && /^[0-9*#A-D]+$/.test(press)) return { press };
  if (typeof speak === 'string' && speak.trim()) return { speak };
  if (typeof wait === 'number' && wait >= 0) return { wait };
  throw new RangeError('do is {press}, {speak}, {wait} or hang-up');
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
