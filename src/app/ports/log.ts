/** Where adapters say what happened; the system's logger is one, and masks personal data. */
export type Log = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};
