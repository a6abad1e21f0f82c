/** So many households of a territory waiting for a slot at once are a lack of visiting hours. */
export const HOUSEHOLDS_WITHOUT_SLOT = 3;
