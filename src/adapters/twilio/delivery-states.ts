import type { DeliveryState } from '../../domain/ledger/delivery-status.js';

/**
 * Twilio's MessageStatus words for outgoing messages → ours.
 * Source: https://www.twilio.com/docs/messaging/api/message-resource#message-status-values
 */
const DELIVERY_STATES: Readonly<Record<string, DeliveryState>> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
};

/** Our word for a provider's status; null when this table does not know it. */
export function deliveryStateOf(status: string): DeliveryState | null {
  return Object.hasOwn(DELIVERY_STATES, status) ? (DELIVERY_STATES[status] ?? null) : null;
}
