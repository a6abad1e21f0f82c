// Every conversation and its words, for a team with a sender of either kind: part of `npm run check`.
import { checkWords } from '../src/app/wording/check-words.js';
import { paperTeam } from './flow/say-effect.js';

const problems = [false, true].flatMap((oneWay) => checkWords(paperTeam(oneWay)));
for (const problem of new Set(problems)) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
