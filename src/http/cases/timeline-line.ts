import type { Html } from '../html.js';

/** One line of the timeline: what it looks like, its title, and what stands below. */
export type Line = { readonly look: string; readonly title: Html; readonly below: Html | null };
