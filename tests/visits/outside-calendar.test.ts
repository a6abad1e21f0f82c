import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../emulators/agenda/server.js';
import { readCalendar } from '../../src/adapters/agenda/read-calendar.js';

const PARIS = 'Europe/Paris';
const span = (from: string, to: string, zone = PARIS) => ({
  ...{ from: Date.parse(from), to: Date.parse(to), zone },
});
const WINTER = span('2026-11-23T00:00:00Z', '2027-01-22T00:00:00Z');

/** « 2026-12-08T09:00Z–10:00Z », in the order of the feed. */
function times(events: readonly string[], within = WINTER, around = ''): string[] {
  const text = calendarOf(events).replace('BEGIN:VEVENT', `${around}BEGIN:VEVENT`);
  const read = readCalendar(text, within);
  if (read.kind !== 'read') throw new Error(read.problem);
  const short = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
  return read.times.map(({ startsAt, endsAt }) => `${short(startsAt)}–${short(endsAt).slice(11)}`);
}
const event = (...lines: string[]) => ['UID:a@ailleurs', ...lines].join('\n');

describe('one appointment', () => {
  it.each([
    ['in universal time', ['DTSTART:20261208T090000Z', 'DTEND:20261208T100000Z']],
    ['of no zone, by the person’s', ['DTSTART:20261208T100000', 'DTEND:20261208T110000']],
    ['by its duration', ['DTSTART:20261208T090000Z', 'DURATION:PT1H']],
    [
      'of a zone that the feed does not describe',
      ['DTSTART;TZID=Europe/Paris:20261208T100000', 'DTEND;TZID=Europe/Paris:20261208T110000'],
    ],
    [
      'of a zone as Windows calls it',
      ['DTSTART;TZID=Romance Standard Time:20261208T100000', 'DURATION:PT1H'],
    ],
    [
      'of a zone under a long name',
      ['DTSTART;TZID=/mozilla.org/20050126_1/Europe/Paris:20261208T100000', 'DURATION:PT1H'],
    ],
    [
      'that begins in one zone and ends in another',
      ['DTSTART;TZID=Europe/Paris:20261208T100000', 'DTEND;TZID=Europe/London:20261208T100000'],
    ],
    ['of a zone that nobody knows', ['DTSTART;TZID=Ici:20261208T100000', 'DURATION:PT1H']],
  ])('%s', (_, lines) => {
    expect(times([event(...lines)])).toEqual(['2026-12-08T09:00Z–10:00Z']);
  });

  it('of a zone that the feed alone describes', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Bureau', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
      ...['TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300', 'END:STANDARD', 'END:VTIMEZONE', ''],
    ].join('\r\n');
    const lines = event('DTSTART;TZID=Bureau:20261208T120000', 'DURATION:PT1H');
    expect(times([lines], WINTER, zone)).toEqual(['2026-12-08T09:00Z–10:00Z']);
  });

  it('of a whole day is the person’s day, from midnight to midnight', () => {
    const day = event('DTSTART;VALUE=DATE:20261208', 'DTEND;VALUE=DATE:20261209');
    expect(times([day])).toEqual(['2026-12-07T23:00Z–23:00Z']);
    expect(times([event('DTSTART;VALUE=DATE:20261208')])).toEqual(['2026-12-07T23:00Z–23:00Z']);
    const reunion = { ...WINTER, zone: 'Indian/Reunion' };
    expect(times([day], reunion)).toEqual(['2026-12-07T20:00Z–20:00Z']);
  });

  it.each([
    ['cancelled', ['DTSTART:20261208T090000Z', 'DURATION:PT1H', 'STATUS:CANCELLED']],
    [
      'that leaves its person free',
      ['DTSTART:20261208T090000Z', 'DURATION:PT1H', 'TRANSP:TRANSPARENT'],
    ],
    ['without length, a mere reminder', ['DTSTART:20261208T090000Z']],
    ['over already', ['DTSTART:20261108T090000Z', 'DURATION:PT1H']],
    ['beyond the span', ['DTSTART:20270208T090000Z', 'DURATION:PT1H']],
  ])('%s takes no time', (_, lines) => {
    expect(times([event(...lines)])).toEqual([]);
  });

  it('of our own, come back by the agenda that follows our visits, takes no time', () => {
    const ours = ['UID:0199-1@aller-vers', 'DTSTART:20261208T090000Z', 'DURATION:PT1H'].join('\n');
    expect(times([ours])).toEqual([]);
  });
});

describe('appointments that repeat', () => {
  const weekly = (...more: string[]) =>
    event('DTSTART;TZID=Europe/Paris:20261124T093000', 'DURATION:PT30M', ...more);

  it('keep their hour on the wall when the clocks go back, 25 October 2026', () => {
    const lines = event(
      'DTSTART;TZID=Europe/Paris:20261005T093000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY',
    );
    const autumn = span('2026-10-18T00:00:00Z', '2026-11-01T00:00:00Z');
    expect(times([lines], autumn)).toEqual([
      ...['2026-10-19T07:30Z–08:30Z', '2026-10-26T08:30Z–09:30Z'],
    ]);
  });

  it('keep it when they go forward, 28 March 2027, over that very night too', () => {
    const daily = event(
      'DTSTART;TZID=Europe/Paris:20270301T233000',
      'DTEND;TZID=Europe/Paris:20270302T003000',
      'RRULE:FREQ=DAILY',
    );
    const spring = span('2027-03-26T12:00:00Z', '2027-03-29T12:00:00Z');
    expect(times([daily], spring)).toEqual([
      ...['2027-03-26T22:30Z–23:30Z', '2027-03-27T22:30Z–23:30Z', '2027-03-28T21:30Z–22:30Z'],
    ]);
  });

  it('end with the last one that « until » allows, though it is written in universal time', () => {
    expect(times([weekly('RRULE:FREQ=WEEKLY;UNTIL=20261208T083000Z')])).toHaveLength(3);
    expect(times([weekly('RRULE:FREQ=WEEKLY;UNTIL=20261208T082959Z')])).toHaveLength(2);
    expect(times([weekly('RRULE:FREQ=WEEKLY;COUNT=4')])).toHaveLength(4);
  });

  it('leave out what was taken away, however that is written', () => {
    const all = times([weekly('RRULE:FREQ=WEEKLY;COUNT=4')]);
    const without = (line: string) => times([weekly('RRULE:FREQ=WEEKLY;COUNT=4', line)]);
    const rest = all.filter((one) => !one.startsWith('2026-12-01'));
    expect(without('EXDATE;TZID=Europe/Paris:20261201T093000')).toEqual(rest);
    expect(without('EXDATE:20261201T083000Z')).toEqual(rest);
    expect(without('EXDATE;VALUE=DATE:20261201')).toEqual(rest);
  });

  it('take in what was added', () => {
    expect(times([weekly('RDATE;TZID=Europe/Paris:20261126T140000')])).toEqual([
      ...['2026-11-24T08:30Z–09:00Z', '2026-11-26T13:00Z–13:30Z'],
    ]);
  });

  it('one of them moved is at its new hour alone, cancelled it is nowhere', () => {
    const rule = weekly('RRULE:FREQ=WEEKLY;COUNT=3');
    const instead = (...lines: string[]) =>
      event('RECURRENCE-ID;TZID=Europe/Paris:20261201T093000', ...lines);
    const moved = instead('DTSTART;TZID=Europe/Paris:20261202T150000', 'DURATION:PT2H');
    expect(times([moved, rule])).toEqual([
      ...['2026-12-02T14:00Z–16:00Z', '2026-11-24T08:30Z–09:00Z', '2026-12-08T08:30Z–09:00Z'],
    ]);
    const gone = instead('DTSTART;TZID=Europe/Paris:20261201T093000', 'STATUS:CANCELLED');
    expect(times([rule, gone])).toHaveLength(2);
  });
});

describe('a feed that is not what it should be', () => {
  const read = (text: string) => readCalendar(text, WINTER);

  it('is none without its beginning or its end', () => {
    const whole = calendarOf([event('DTSTART:20261208T090000Z', 'DURATION:PT1H')]);
    for (const text of ['', '<!doctype html>', whole.slice(0, -20), whole.slice(20)])
      expect(read(text)).toEqual({ kind: 'failed', problem: 'not-a-calendar' });
  });

  it('one appointment that cannot be read hides no other, and is counted', () => {
    const good = event('DTSTART:20261208T090000Z', 'DURATION:PT1H');
    for (const bad of [
      event('DTSTART:20261208T090000Z', 'RRULE:FREQ=WEEKLY;BYMONTH=13'),
      event('SUMMARY:Sans heure'),
    ])
      expect(read(calendarOf([bad, good]))).toMatchObject({ unread: 1, times: [{}] });
  });

  it('an appointment every minute is more than anybody has: nothing is taken from it', () => {
    const endless = event('DTSTART:20261101T090000Z', 'DURATION:PT1M', 'RRULE:FREQ=MINUTELY');
    expect(read(calendarOf([endless]))).toEqual({ kind: 'failed', problem: 'too-many' });
  });

  it('keeps hours and nothing that says what they are', () => {
    const lines = event(
      'DTSTART:20261208T090000Z',
      'DURATION:PT1H',
      'SUMMARY:Dentiste',
      'LOCATION:Ici',
    );
    const startsAt = Date.parse('2026-12-08T09:00:00Z');
    const times = [{ startsAt, endsAt: startsAt + 3_600_000 }];
    expect(read(calendarOf([lines]))).toEqual({ kind: 'read', times, unread: 0 });
  });
});
