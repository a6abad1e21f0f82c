import { getJson, postJson } from './dom.js';

/** Calls made here with a withheld number: the line does not know whose they are, this page does. */
const masked = new Map(JSON.parse(sessionStorage.getItem('masked') ?? '[]'));
let calls = [];

/** Brings the calls up to date. */
export async function loadCalls() {
  calls = await getJson('/_emulator/calls');
}

/** The call under way on a telephone, else its last. */
export function callOf(number) {
  const ours = [...masked].findLast(([, owner]) => owner === number)?.[0];
  const known = calls.findLast((call) => call.number === number);
  const withheld = calls.find(({ sid }) => sid === ours);
  return withheld && !(known && known.at > withheld.at) ? withheld : known;
}

/** Whose call it is; undefined when nobody on this page knows. */
export const ownerOf = (sid) => masked.get(sid) ?? calls.find((call) => call.sid === sid)?.number;

/** Which call of a telephone is shown: the one under way, and afterwards until it is put away. */
export function createAttention() {
  const followed = new Set();
  return {
    pick(number) {
      const call = callOf(number);
      if (call?.isLive) followed.add(call.sid);
      return call && followed.has(call.sid) ? call : undefined;
    },
    putAway: (sid) => followed.delete(sid),
  };
}

/** Everything that is seen and heard on a call. */
export const screenOf = (sid) => getJson(`/_emulator/twilio/calls/${sid}/screen`);

/** Presses keys, speaks or decides; answers whether it could be done. */
export async function act(sid, deed) {
  const { error } = await postJson(`/_emulator/twilio/calls/${sid}`, deed);
  return error === undefined;
}

/** Lets a telephone call the line: whoever does so holds it. Answers the new call's sid. */
export async function callLine(number, { line, isMasked }) {
  await postJson(`/_emulator/personas/${encodeURIComponent(number)}`, { mode: 'silent' });
  const from = isMasked ? 'anonymous' : number;
  const { sid } = await postJson('/_emulator/twilio/calls', { from, ...(line && { to: line }) });
  if (!isMasked || !sid) return sid;
  masked.set(sid, number);
  sessionStorage.setItem('masked', JSON.stringify([...masked].slice(-20)));
  return sid;
}
