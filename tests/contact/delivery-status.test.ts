import { describe, expect, it } from 'vitest';
import {
  type DeliveryState,
  deliveryDisposition,
  isFinal,
  moves,
} from '../../src/domain/ledger/delivery-status.js';

describe('how far a text came', () => {
  it('goes forward, and skips what was lost', () => {
    expect(moves('claimed', 'submitted')).toBe(true);
    expect(moves('submitted', 'delivered')).toBe(true);
    expect(moves('sent', 'undelivered')).toBe(true);
  });
  it('does not go back, and does not repeat', () => {
    expect(moves('delivered', 'sent')).toBe(false);
    expect(moves('sent', 'sent')).toBe(false);
  });
  it('keeps the first ending', () => {
    expect(moves('undelivered', 'delivered')).toBe(false);
    expect(moves('delivered', 'failed')).toBe(false);
    expect(isFinal('refused')).toBe(true);
    expect(isFinal('sent')).toBe(false);
  });
});

describe('which disposition it is', () => {
  const cases: [
    story: string,
    state: DeliveryState,
    error: number | string | null,
    code: string,
  ][] = [
    ['claimed is only planned', 'claimed', null, '00'],
    ['queueing at the provider is no try yet', 'queued', null, '00'],
    ['sent, no receipt', 'sent', null, '20'],
    ['delivered', 'delivered', null, '21'],
    ['delivered, whatever an older error said', 'delivered', 30003, '21'],
    ['unknown handset', 'undelivered', 30005, '10'],
    ['as the callback writes it', 'undelivered', '30005', '10'],
    ['handset off', 'undelivered', 30003, '11'],
    ['blocked', 'undelivered', 30004, '12'],
    ['filtered', 'undelivered', 30007, '12'],
    ['a carrier that takes no text', 'undelivered', 30006, '12'],
    ['unknown cause', 'undelivered', 30008, '13'],
    ['no cause given', 'failed', null, '13'],
    ['a code we do not know', 'undelivered', 39999, '13'],
    ['the provider holds a STOP', 'refused', 21610, '02'],
    ['not a number', 'refused', 21211, '04'],
    ['not a mobile', 'refused', 21614, '04'],
    ['our credentials', 'refused', 20003, '05'],
    ['too fast', 'refused', 20429, '05'],
    ['our account is suspended', 'failed', 30002, '05'],
  ];
  it.each(cases)('%s', (_story, state, error, code) => {
    expect(deliveryDisposition(state, error)).toBe(code);
  });
});
