/** What a person should know of an accepted row, in French; gathered while the row is read. */
export type Alerts = { push(alert: string): void };
