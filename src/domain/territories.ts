/** The 26 departments chosen for the mobile teams (seed, annexe 1); others are « hors territoire ». */
export type HolidayArea = 'FR' | 'ALSACE_MOSELLE' | 'REUNION';

export type Territory = {
  /** Department code, always text: « 06 », « 974 ». */
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** IANA zone in which households of the territory live. */
  readonly zone: 'Europe/Paris' | 'Indian/Reunion';
  readonly holidays: HolidayArea;
  /** Full-time equivalents funded a year (seed H-01). */
  readonly etp: number;
};

const metropolitan = (
  code: string,
  name: string,
  about: { region: string; etp: number; holidays?: HolidayArea },
): Territory => ({
  code,
  name,
  region: about.region,
  zone: 'Europe/Paris',
  holidays: about.holidays ?? 'FR',
  etp: about.etp,
});

const ARA = 'Auvergne-Rhône-Alpes';
const IDF = 'Île-de-France';
const PACA = "Provence-Alpes-Côte d'Azur";
const alsaceMoselle = { region: 'Grand Est', etp: 3, holidays: 'ALSACE_MOSELLE' } as const;

export const TERRITORIES: readonly Territory[] = [
  metropolitan('38', 'Isère', { region: ARA, etp: 3 }),
  metropolitan('69', 'Rhône', { region: ARA, etp: 4 }),
  metropolitan('74', 'Haute-Savoie', { region: ARA, etp: 3 }),
  metropolitan('57', 'Moselle', alsaceMoselle),
  metropolitan('67', 'Bas-Rhin', alsaceMoselle),
  metropolitan('68', 'Haut-Rhin', alsaceMoselle),
  metropolitan('59', 'Nord', { region: 'Hauts-de-France', etp: 5 }),
  metropolitan('62', 'Pas-de-Calais', { region: 'Hauts-de-France', etp: 4 }),
  metropolitan('75', 'Paris', { region: IDF, etp: 5 }),
  metropolitan('77', 'Seine-et-Marne', { region: IDF, etp: 4 }),
  metropolitan('78', 'Yvelines', { region: IDF, etp: 4 }),
  metropolitan('91', 'Essonne', { region: IDF, etp: 4 }),
  metropolitan('92', 'Hauts-de-Seine', { region: IDF, etp: 4 }),
  metropolitan('93', 'Seine-Saint-Denis', { region: IDF, etp: 5 }),
  metropolitan('94', 'Val-de-Marne', { region: IDF, etp: 5 }),
  metropolitan('95', "Val-d'Oise", { region: IDF, etp: 4 }),
  metropolitan('76', 'Seine-Maritime', { region: 'Normandie', etp: 4 }),
  metropolitan('33', 'Gironde', { region: 'Nouvelle-Aquitaine', etp: 4 }),
  metropolitan('30', 'Gard', { region: 'Occitanie', etp: 3 }),
  metropolitan('31', 'Haute-Garonne', { region: 'Occitanie', etp: 4 }),
  metropolitan('34', 'Hérault', { region: 'Occitanie', etp: 3 }),
  metropolitan('44', 'Loire-Atlantique', { region: 'Pays de la Loire', etp: 3 }),
  metropolitan('06', 'Alpes-Maritimes', { region: PACA, etp: 4 }),
  metropolitan('13', 'Bouches-du-Rhône', { region: PACA, etp: 5 }),
  metropolitan('83', 'Var', { region: PACA, etp: 3 }),
  {
    code: '974',
    name: 'La Réunion',
    region: 'La Réunion',
    zone: 'Indian/Reunion',
    holidays: 'REUNION',
    etp: 3,
  },
];

const byCode = new Map(TERRITORIES.map((t) => [t.code, t]));

/** The territory of a department code, or undefined when no team works there (seed Z-01). */
export function territoryOf(code: string): Territory | undefined {
  return byCode.get(code);
}
