/** Seconds of silence after the last word of a menu. */
export const WAIT_SECONDS = 8;

/** What is said to hear a menu again, beside « étoile ». */
export const AGAIN = [
  ...['répéter', 'répétez', 'réécouter', 'vous pouvez répéter', "je n'ai pas compris"],
] as const;
