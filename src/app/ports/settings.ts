import type { Sender } from '../../domain/contact/sender.js';

/** What texts say of the team, and by which sender they leave. */
export type TeamSettings = {
  /** Neutral name, « Logement Plus ». */
  readonly team: string;
  /** Hotline as read by households, « 01 99 00 12 34 ». */
  readonly hotline: string;
  readonly sender: Sender;
};
