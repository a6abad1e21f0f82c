/** What pairs did on some days, beside the order of arrival. Minutes of road; households may be parts. */
export type PairDayFigures = {
  readonly visits: number;
  readonly met: number;
  readonly roadMinutes: number;
  readonly lineVisits: number;
  readonly lineMet: number;
  readonly lineRoadMinutes: number;
};

export type PairDaySums = PairDayFigures & {
  /** Days on which a pair went out, one each. */
  readonly pairDays: number;
};

export function sumPairDays(days: readonly PairDayFigures[]): PairDaySums {
  const sum = (of: keyof PairDayFigures) => days.reduce((total, day) => total + day[of], 0);
  return {
    ...{ pairDays: days.length, visits: sum('visits'), met: sum('met') },
    ...{ roadMinutes: sum('roadMinutes'), lineVisits: sum('lineVisits') },
    ...{ lineMet: sum('lineMet'), lineRoadMinutes: sum('lineRoadMinutes') },
  };
}

/** Households met per day and pair (« Nombre de ménages rencontrés (par jour) »); null without a day. */
export const metPerDay = ({ pairDays, met, lineMet }: PairDaySums) =>
  pairDays === 0 ? null : { planned: met / pairDays, inLine: lineMet / pairDays };
