import twilio from 'twilio';
import { describe, expect, it } from 'vitest';
import { type ElementType, type GrammarName, grammarOf } from '../support/twiml-grammar.js';
import { validateTwiml } from '../support/twiml-validator.js';

const document = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Response>${body}</Response>`;

describe('the grammar read from the SDK’s types', () => {
  it.each(['VoiceResponse', 'MessagingResponse'] as const)(
    'of %s has every element where the SDK itself writes it, and no other',
    (name: GrammarName) => {
      const Response = twilio.twiml[name] as new () => Node;
      const written = tagsBelow(() => {
        const root = new Response();
        return { root, node: root };
      });
      expect(written.size).toBeGreaterThan(2);
      expect(pairsOf(grammarOf(name).root)).toEqual(written);
    },
  );

  it('holds the words of an attribute: the reasons of a refusal, hundreds of voices', () => {
    const verbs = grammarOf('VoiceResponse').root.children();
    expect(verbs.get('Reject')?.attributes.get('reason')).toMatchObject({
      words: new Set(['rejected', 'busy']),
    });
    const voice = verbs.get('Say')?.attributes.get('voice');
    expect(voice?.kind === 'word' && voice.words.size).toBeGreaterThan(500);
  });
});

type Node = { [method: string]: (...given: unknown[]) => Node };
type Built = { root: Node; node: Node };

/** « Gather > Say » for every pair, by letting the SDK write each element once. */
function tagsBelow(build: () => Built, parent = 'Response', seen = new Set<string>()): Set<string> {
  const pairs = new Set<string>();
  const { node } = build();
  const own = `${parent} ${node.constructor?.name}`;
  if (seen.has(own)) return pairs;
  seen.add(own);
  for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(node))) {
    if (method === 'constructor' || method.startsWith('comment')) continue;
    const add = () => {
      const { root, node: above } = build();
      return { root, node: above[method]!({ mark: 'here' }, 'x') };
    };
    const tag = lastMarked(add().root);
    pairs.add(`${parent} > ${tag}`);
    for (const pair of tagsBelow(add, tag, seen)) pairs.add(pair);
  }
  return pairs;
}

/** The tag of the element that was written last. */
function lastMarked(root: Node): string {
  return [...String(root).matchAll(/<([\w-]+) mark="here"/g)].at(-1)?.[1] ?? '';
}

function pairsOf(type: ElementType, seen = new Set<unknown>()): Set<string> {
  const pairs = new Set<string>();
  const children = type.children();
  if (seen.has(children)) return pairs;
  seen.add(children);
  for (const [tag, child] of children) {
    pairs.add(`${type.tag} > ${tag}`);
    for (const pair of pairsOf(child, seen)) pairs.add(pair);
  }
  return pairs;
}

describe('a document that the provider would refuse', () => {
  const long = 'a'.repeat(4097);
  it.each([
    ['an open element', '<Say>Bonjour', '<Say> is not closed'],
    ['a bare ampersand', '<Say>toi & moi</Say>', 'is no entity'],
    ['a control character', '<Say>\u0007</Say>', 'does not allow'],
    ['an attribute twice', '<Pause length="1" length="2"/>', 'stands twice'],
    ['an unknown verb', '<Speak>Bonjour</Speak>', '<Speak> may not stand in <Response>'],
    ['a verb in small letters', '<say>Bonjour</say>', '<say> may not stand in <Response>'],
    [
      'a verb where it may not stand',
      '<Gather><Dial/></Gather>',
      '<Dial> may not stand in <Gather>',
    ],
    ['an unknown attribute', '<Say speed="2">Bonjour</Say>', '<Say> has no attribute speed'],
    ['a voice that nobody has', '<Say voice="Polly.Nobody">Bonjour</Say>', 'not one of its words'],
    ['a reason of its own', '<Reject reason="asleep"/>', 'not one of its words'],
    ['an input of its own', '<Gather input="dtmf eyes"/>', 'not one of its words'],
    [
      'an event told twice',
      '<Dial><Number statusCallbackEvent="ringing ringing">+33639980001</Number></Dial>',
      'not one of its words',
    ],
    ['no seconds', '<Pause length="0"/>', 'no positive whole number'],
    ['half a second', '<Record timeout="0.5"/>', 'no positive whole number'],
    ['a truth of its own', '<Record playBeep="yes"/>', 'neither true nor false'],
    ['a method of its own', '<Redirect method="PUT">/x</Redirect>', 'neither GET nor POST'],
    ['an address from nowhere', '<Redirect>voice/menu</Redirect>', '<Redirect> holds no address'],
    ['an action from nowhere', '<Gather action="menu"/>', 'is no address'],
    [
      'a verb behind the end',
      '<Hangup/><Say>Encore</Say>',
      '<Say> is never reached behind <Hangup>',
    ],
    [
      'a verb behind a redirection',
      '<Redirect>/x</Redirect><Hangup/>',
      'never reached behind <Redirect>',
    ],
    ['words where none are', '<Gather>Tapez 1</Gather>', '<Gather> holds no text'],
    ['nothing said', '<Say> </Say>', '<Say> is empty'],
    ['too much said', `<Say>${long}</Say>`, 'has 4097 characters'],
    ['a document too large', `<Say>${long.slice(1)}</Say>`.repeat(17), 'bytes, over 65536'],
    ['two keys that end', '<Gather finishOnKey="*#"/>', 'is no key'],
    ['a gathering without end', '<Gather finishOnKey=""/>', 'has no end'],
    ['silence that leads nowhere', '<Gather actionOnEmptyResult="true"/>', 'no action to go to'],
    ['patience without ears', '<Gather speechTimeout="auto"/>', 'says nothing without speech'],
    ['patience of its own', '<Gather input="speech" speechTimeout="long"/>', 'neither auto nor'],
    ['nobody dialled', '<Dial timeout="5"/>', 'dials no telephone number'],
    [
      'a national number',
      '<Dial><Number>0639980001</Number></Dial>',
      'no telephone number in E.164',
    ],
    [
      'a queue beside a number',
      '<Dial><Queue>q</Queue><Number>+33639980001</Number></Dial>',
      '<Queue> stands alone',
    ],
    ['a queue without a name', '<Enqueue/>', '<Enqueue> names no queue'],
    ['a hidden caller', '<Dial callerId="anonymous">+33639980001</Dial>', 'is no telephone number'],
    [
      'verbs of texts in a call',
      '<Message>Bonjour</Message><Say>Bonjour</Say>',
      '<Say> may not stand',
    ],
  ])('%s', (_title, body, problem) => {
    expect(validateTwiml(document(body)).join('\n')).toContain(problem);
  });

  it.each([
    ['nothing', '', 'an element was expected'],
    ['another root', '<Answer/>', 'the root is <Answer>'],
    ['a document type', '<!DOCTYPE x><Response/>', 'an element without a name'],
    ['two roots', '<Response/><Response/>', 'something after the root'],
  ])('%s', (_title, xml, problem) => {
    expect(validateTwiml(xml).join('\n')).toContain(problem);
  });
});

describe('a document that the provider reads', () => {
  it.each([
    ['an empty answer', ''],
    [
      'words with a pause in them',
      '<Say>Le <break time="1s"/><say-as interpret-as="telephone">15</say-as></Say>',
    ],
    ['a comment', '<!-- rien --><Hangup/>'],
    ['characters by their number', '<Say>&#233;t&#xE9; &amp; &lt;hiver&gt;</Say>'],
    ['an answer to a text', '<Message>Bonjour</Message>'],
    [
      'a gathering with words',
      '<Gather input="dtmf speech" action="/x" numDigits="1" finishOnKey="" speechTimeout="auto" language="fr-FR"><Say>Un</Say></Gather>',
    ],
    ['music for ever', '<Play loop="0">https://example.com/a.mp3</Play>'],
  ])('%s', (_title, body) => {
    expect(validateTwiml(document(body))).toEqual([]);
  });
});
