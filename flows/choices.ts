/**
 * The words that our texts ask for, in each language in which they are written (fr, en, ar, tr,
 * pt, ro, rcf). A flow that asks for one listens to it by itself, whatever the reading of
 * replies makes of it; `npm run check` compares the texts with these lists.
 */
export const YES = ['oui', 'yes', 'نعم', 'evet', 'sim', 'da', 'wi'] as const;
export const OTHER = ['autre', 'other', 'آخر', 'baska', 'outro', 'alta', 'lot'] as const;
export const CANCEL = [
  'annuler',
  'cancel',
  'إلغاء',
  'iptal',
  'cancelar',
  'anulez',
  'anil',
] as const;
export const CALL_ME = ['rappel', 'call', 'اتصال', 'ara', 'ligar', 'suna', 'apel'] as const;
export const LATE = ['retard', 'late', 'تأخير', 'gec', 'atraso', 'intarziere', 'rotar'] as const;
export const GOOD = ['bien', 'good', 'جيد', 'iyi', 'bem', 'bine', 'bon'] as const;
export const HELP = ['aide', 'help', 'مساعدة', 'yardim', 'ajuda', 'ajutor', 'ed'] as const;
export const EVENING = ['soir', 'evening', 'مساء', 'aksam', 'noite', 'seara', 'aswar'] as const;
export const MORNING = [
  'matin',
  'morning',
  'صباح',
  'sabah',
  'manha',
  'dimineata',
  'bomatin',
] as const;
export const SATURDAY = [
  ...['samedi', 'saturday', 'السبت', 'cumartesi', 'sabado', 'sambata', 'samdi'],
] as const;
/** The same everywhere. */
export const OK = ['ok'] as const;
