import { parentPort, workerData } from 'node:worker_threads';
import { readCalendar, type Span } from './read-calendar.js';

// The thread's whole life: one feed in, its hours out.
const { text, span } = workerData as { text: string; span: Span };
parentPort?.postMessage(readCalendar(text, span));
