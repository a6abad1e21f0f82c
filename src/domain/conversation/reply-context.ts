/** A slot as the text named it, in the household's local time. */
export type NamedSlot = {
  readonly number: number;
  /** 1 = Monday. */
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly hour: number;
  readonly minute: number;
};

export type ReplyContext = { readonly slots: readonly NamedSlot[] };
