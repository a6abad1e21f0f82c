import { FAULT_KINDS, type FaultOrder } from './faults.js';

/** Reads an order for misfortune out of a control request; throws RangeError when it makes none. */
export function createFaultOrder(fields: Record<string, unknown>): FaultOrder {
  const kind = FAULT_KINDS.find((known) => known === String(fields.kind));
  if (!kind) throw new RangeError(`kind must be one of ${FAULT_KINDS.join(', ')}`);
  return {
    kind,
    ...numberField(fields, 'times'),
    ...numberField(fields, 'probability'),
    ...numberField(fields, 'seed'),
    ...(fields.accept !== undefined && { accept: String(fields.accept) === 'true' }),
    ...(fields.on === 'any' && { on: 'any' as const }),
  };
}

function numberField<K extends string>(fields: Record<string, unknown>, name: K) {
  if (fields[name] === undefined) return {};
  const value = Number(fields[name]);
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a number`);
  return { [name]: value } as Record<K, number>;
}
