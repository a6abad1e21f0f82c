import type { types } from '@slack/bolt';

/** Slack reads &, < and > as its own signs. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Words of ours, whatever signs they hold. */
export const mrkdwn = (text: string): types.MrkdwnElement => ({
  type: 'mrkdwn',
  text: escaped(text),
});

/** A line of several parts, already escaped, links among them. */
export const marked = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text });

export const section = (text: string): types.SectionBlock => ({
  type: 'section',
  text: marked(text),
});

/** « <https://…|Voir> ». */
export const link = (url: string, words: string): string => `<${url}|${escaped(words)}>`;

/** Paragraphs of an answer, escaped, each below Slack's 3,000 signs. */
export type Paragraphs = readonly string[];
