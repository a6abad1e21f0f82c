const EMOJI = {
  phone: '📞',
  telephone_receiver: '📞',
  house: '🏠',
  warning: '⚠️',
  rotating_light: '🚨',
  white_check_mark: '<span class="tick" role="img" aria-label="fait">✓</span>',
  heavy_check_mark: '✔️',
  x: '❌',
  hourglass: '⌛',
  hourglass_flowing_sand: '⏳',
  alarm_clock: '⏰',
  calendar: '📅',
  date: '📅',
  speech_balloon: '💬',
  envelope: '✉️',
  eyes: '👀',
  raised_hand: '✋',
  wave: '👋',
  bust_in_silhouette: '👤',
  sos: '🆘',
  lock: '🔒',
  link: '🔗',
  memo: '📝',
  pray: '🙏',
  '+1': '👍',
  no_entry: '⛔',
  information_source: 'ℹ️',
};

/** Coloured discs are drawn, since a machine without an emoji font would show empty boxes. */
const DISCS = {
  red_circle: 'rouge',
  large_orange_circle: 'orange',
  large_yellow_circle: 'jaune',
  large_green_circle: 'vert',
  large_blue_circle: 'bleu',
  white_circle: 'blanc',
};

/** A little picture for `:name:` as HTML, or the name itself when there is none. */
export function emoji(name) {
  const disc = Object.hasOwn(DISCS, name) ? DISCS[name] : undefined;
  if (disc) return `<span class="disc ${disc}" role="img" aria-label="${disc}"></span>`;
  return Object.hasOwn(EMOJI, name) ? EMOJI[name] : `:${name}:`;
}

/** Slack's mrkdwn as HTML; everything that is not markup is escaped. */
export function mrkdwn(source, names = {}) {
  const kept = [];
  const keep = (html) => `\u0000${kept.push(html) - 1}\u0000`;
  let text = source
    .replace(/```([\s\S]+?)```/g, (_, code) => keep(`<pre>${escapeHtml(decode(code))}</pre>`))
    .replace(/`([^`\n]+)`/g, (_, code) => keep(`<code>${escapeHtml(decode(code))}</code>`))
    .replace(/<([^<>\n]+)>/g, (_, inside) => keep(angled(inside, names)));
  text = escapeHtml(decode(text))
    .replace(/(^|[\s(«>])\*([^*\n]+)\*(?=$|[\s).,:;!?»])/gm, '$1<strong>$2</strong>')
    .replace(/(^|[\s(«>])_([^_\n]+)_(?=$|[\s).,:;!?»])/gm, '$1<em>$2</em>')
    .replace(/(^|[\s(])~([^~\n]+)~(?=$|[\s).,:;!?])/gm, '$1<s>$2</s>')
    .replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name))
    .replace(/^&gt; ?(.*)$/gm, '<span class="quote">$1</span>')
    .replace(/\n/g, '<br>');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL marks the parts set aside above.
  return text.replace(/\u0000(\d+)\u0000/g, (_, index) => kept[Number(index)]);
}

/** Plain text as HTML, with its emoji names. */
export function plain(source) {
  const text = escapeHtml(decode(source)).replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name));
  return text.replace(/\n/g, '<br>');
}

function angled(inside, names) {
  const [target = '', label] = inside.split('|');
  if (target.startsWith('@'))
    return mention(`@${names[target.slice(1)] ?? label ?? target.slice(1)}`);
  if (target.startsWith('#'))
    return mention(`#${label ?? names[target.slice(1)] ?? target.slice(1)}`);
  if (target.startsWith('!date')) return escapeHtml(decode(label ?? ''));
  if (target.startsWith('!')) return mention(`@${target.slice(1)}`);
  if (!/^(https?:|mailto:|tel:)/i.test(target)) return escapeHtml(`<${inside}>`);
  const href = escapeHtml(decode(target));
  return `<a href="${href}" target="_blank" rel="noopener">${escapeHtml(decode(label ?? target))}</a>`;
}

const mention = (text) => `<span class="mention">${escapeHtml(decode(text))}</span>`;

const decode = (text) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const escapeHtml = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
