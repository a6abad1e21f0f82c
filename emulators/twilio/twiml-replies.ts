/** A text that the product wants sent in answer to an inbound one. */
export type TwimlReply = { body: string; to?: string; from?: string; statusCallback?: string };

const MESSAGE = /<Message\b([^>]*?)(?:\/>|>([\s\S]*?)<\/Message>)/g;
const ATTRIBUTE = /([A-Za-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the replies out of a messaging webhook's answer: each <Message> of a TwiML document, or
 * the whole of a plain text, which Twilio sends as it is. Other verbs are left out.
 */
export function readReplies(contentType: string, document: string): TwimlReply[] {
  const text = document.trim();
  if (/^text\/plain\b/i.test(contentType)) return text ? [{ body: text }] : [];
  const bare = text.replace(/<!--[\s\S]*?-->/g, '');
  const replies = [...bare.matchAll(MESSAGE)].map(([, attributes = '', content = '']) =>
    toReply(attributes, content),
  );
  return replies.filter(({ body }) => body !== '');
}

function toReply(attributes: string, content: string): TwimlReply {
  const inner = /<Body\b[^>]*>([\s\S]*?)<\/Body>/.exec(content)?.[1] ?? content;
  const reply: TwimlReply = { body: decode(inner.replace(/<[^>]*>/g, '')).trim() };
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? '');
    if (name === 'to' || name === 'from' || name === 'statusCallback') reply[name] = value;
    if (name === 'action') reply.statusCallback ??= value;
  }
  return reply;
}

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const isHex = name[1] === 'x';
    return String.fromCodePoint(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
  });
}
