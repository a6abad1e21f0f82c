/** « 01, 99, 00, 12, 34 »: a voice makes a pause at each comma, and one can write along. */
export function phoneAloud(number: string): string {
  const digits = number.replace(/\D/g, '').replace(/^33(?=\d{9}$)/, '0');
  return (digits.match(/\d{1,2}/g) ?? []).join(', ');
}
